package cn.jiazhu.web;

/// What is the holder's on a stage, and how a route asks for it.
record Own(String certificate, String annotation, String code, String ticket) {

    private static final String NO_TICKET = "A".repeat(22);

    static Own of(Stage stage) {
        var issued = stage.press("{}");
        String ticket = stage.visitor().post("/real-name-checks", "").at("/ticket");
        return new Own(stage.holder.id().toString(), issued.at("/id"), issued.at("/numbers/code"), ticket);
    }

    String in(String path) {
        String ticket = path.startsWith("/portal") || path.contains("account") ? NO_TICKET : this.ticket;
        return path.replace("annotations/{id}", "annotations/" + annotation)
                .replace("{id}", certificate)
                .replace("help/{code}", "help/CERT_EXPIRED")
                .replace("{code}", code)
                .replace("{name}", "sample.md")
                .replace("{ticket}", ticket);
    }
}
