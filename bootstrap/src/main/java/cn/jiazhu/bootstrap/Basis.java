package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.domain.Days;
import java.security.SecureRandom;
import java.time.Clock;

/// What is there before anything is opened.
///
/// @param clock that nobody turns; in milliseconds, for the database keeps no more than microseconds
record Basis(Clock clock, SecureRandom random, Randomness randomness, LoggedAlarms alarms) {

    static Basis ofThisMachine() {
        var clock = Clock.tickMillis(Days.ZONE);
        var random = new SecureRandom();
        return new Basis(clock, random, new SecureRandomness(random, clock), new LoggedAlarms());
    }
}
