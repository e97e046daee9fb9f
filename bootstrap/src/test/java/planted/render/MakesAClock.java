package planted.render;

import java.time.Clock;

record MakesAClock(Clock clock) {

    static MakesAClock make() {
        return new MakesAClock(Clock.systemUTC());
    }
}
