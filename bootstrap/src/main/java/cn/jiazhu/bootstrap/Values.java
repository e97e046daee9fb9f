package cn.jiazhu.bootstrap;

import cn.jiazhu.bootstrap.Sources.Given;
import cn.jiazhu.web.Web;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/// The given values, or the defaults, as what they are.
record Values(Map<Setting, Given> given) {

    String text(Setting setting) {
        return textOr(setting, setting.fallback());
    }

    String textOr(Setting setting, String fallback) {
        return given.getOrDefault(setting, new Given(fallback, "default")).value();
    }

    int port(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    Web.Listener listener(Setting address, String fallback, Setting port) {
        try {
            return new Web.Listener(InetAddress.getByName(textOr(address, fallback)), port(port));
        } catch (UnknownHostException e) {
            throw new CannotRun(address.key() + ": no such address", e);
        }
    }

    URI addressOr(Setting setting, String fallback) {
        return URI.create(textOr(setting, fallback).replaceFirst("/+$", ""));
    }

    Duration duration(Setting setting) {
        String text = text(setting);
        return Stream.of(Unit.values())
                .filter(unit -> text.matches("[0-9]+" + unit.name()))
                .map(unit -> unit.length.multipliedBy(Long.parseLong(
                        text.substring(0, text.length() - unit.name().length()))))
                .findFirst()
                .orElseThrow(() -> new CannotRun(
                        setting.key() + " is not " + setting.form().words()));
    }

    /// How durations are written.
    private enum Unit {
        ms(Duration.ofMillis(1)),
        s(Duration.ofSeconds(1)),
        min(Duration.ofMinutes(1)),
        h(Duration.ofHours(1));

        private final Duration length;

        Unit(Duration length) {
            this.length = length;
        }
    }
}
