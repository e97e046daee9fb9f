package cn.jiazhu.web;

import cn.jiazhu.application.port.Bytes;
import java.util.List;

/// The style sheet and the module of the pages. The name of each changes with its content, so it may be kept for ever.
final class Assets {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Asset style = Asset.of("site", "css", "text/css; charset=utf-8");
    private final Asset script = Asset.of("site", "js", "text/javascript; charset=utf-8");

    private record Asset(String address, String type, Packed packed) {

        static Asset of(String name, String suffix, String type) {
            Bytes bytes = PublicRoutes.resource(Assets.class, name + '.' + suffix);
            String digest = bytes.sha256().hex().substring(0, 12);
            return new Asset("/assets/" + name + '.' + digest + '.' + suffix, type, Packed.once(bytes));
        }

        Route route() {
            return Route.get(address, call -> Responses.published(call, type, packed, FOR_EVER));
        }
    }

    String style() {
        return style.address();
    }

    String script() {
        return script.address();
    }

    List<Route> routes() {
        return List.of(style.route(), script.route());
    }
}
