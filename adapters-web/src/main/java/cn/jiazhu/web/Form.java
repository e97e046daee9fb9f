package cn.jiazhu.web;

import java.util.Map;

/// What a form of ours sent, each field once.
record Form(Map<String, String> fields) {

    static final Form EMPTY = new Form(Map.of());

    Form {
        fields = Map.copyOf(fields);
    }

    /// As typed, without blanks around it; empty when it was not filled in.
    String text(String name) {
        return secret(name).strip();
    }

    /// Exactly as typed.
    String secret(String name) {
        return fields.getOrDefault(name, "");
    }

    /// Sent to be seen in another language or size, with what is typed so far: nothing is done.
    boolean isForLook() {
        return isChecked("look");
    }

    boolean isChecked(String name) {
        return !secret(name).isEmpty();
    }

    @Override
    public String toString() {
        return "form";
    }
}
