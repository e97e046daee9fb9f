package cn.jiazhu.web;

/// What `openapi.yaml` says, against what is answered.
final class Spec {

    private Spec() {}

    static Answer checked(Answer answer) {
        return answer;
    }
}
