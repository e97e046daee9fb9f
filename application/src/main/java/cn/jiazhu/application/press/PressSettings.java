package cn.jiazhu.application.press;

import java.time.Duration;

/// How long a press may take, and how long whoever carries an annotation on holds it.
///
/// @param budget of a press, looked at between steps; a step once begun ends
/// @param lease after which somebody else may carry on
/// @param look budget of one look by the worker; shorter than the lease
public record PressSettings(Duration budget, Duration lease, Duration look) {

    public static final PressSettings DEFAULT =
            new PressSettings(Duration.ofMillis(1500), Duration.ofSeconds(15), Duration.ofSeconds(8));

    /// What is kept back of a budget for the steps after the platform was asked.
    public static final Duration RESERVE = Duration.ofMillis(300);
}
