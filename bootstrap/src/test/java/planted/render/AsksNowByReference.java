package planted.render;

import java.time.Instant;
import java.util.function.Supplier;

record AsksNowByReference(Supplier<Instant> now) {

    static AsksNowByReference ask() {
        return new AsksNowByReference(Instant::now);
    }
}
