package planted.render;

import java.time.Instant;

record AsksNow(Instant now) {

    static AsksNow ask() {
        return new AsksNow(Instant.now());
    }
}
