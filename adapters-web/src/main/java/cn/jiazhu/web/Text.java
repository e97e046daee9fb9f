package cn.jiazhu.web;

/// The same said twice, written, not translated word by word.
record Text(String zh, String en) {

    String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
