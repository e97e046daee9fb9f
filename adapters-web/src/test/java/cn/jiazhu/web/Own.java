package cn.jiazhu.web;

import cn.jiazhu.domain.AnnotationId;
import java.util.UUID;

/// What is the holder's on a stage, and how a route asks for it.
record Own(String certificate, String annotation, String code, String ticket, String token) {

    private static final String NO_TICKET = "A".repeat(22);

    static Own of(Stage stage) {
        var issued = stage.press("{}");
        String ticket = stage.visitor().post("/real-name-checks", "").at("/ticket");
        String token = stage.world.ports().optOuts().token(new AnnotationId(UUID.fromString(issued.at("/id"))));
        return new Own(stage.holder.id().toString(), issued.at("/id"), issued.at("/numbers/code"), ticket, token);
    }

    String in(String path) {
        String ticket = path.startsWith("/portal") || path.contains("account") ? NO_TICKET : this.ticket;
        return path.replace("annotations/{id}", "annotations/" + annotation)
                .replace("{id}", certificate)
                .replace("help/{code}", "help/CERT_EXPIRED")
                .replace("{code}", code)
                .replace("{name}", "sample.md")
                .replace("{token}", token)
                .replace("{ticket}", ticket);
    }
}
