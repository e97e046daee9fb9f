package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Aggregation;
import cn.jiazhu.application.port.Notices;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.platform.Platform;

/// Who is told what the outbox holds.
record Receivers(Aggregation aggregation, Notices notices) {

    /// Of a command, which delivers nothing.
    static Receivers none() {
        return new Receivers(
                _ -> {
                    throw new PlatformUnavailable("this command tells nobody");
                },
                _ -> {
                    throw new PlatformUnavailable("this command tells nobody");
                });
    }

    static Receivers at(Platform.Connection connection, Signer signer, Basis basis) {
        return new Receivers(
                Platform.aggregation(connection, signer, basis.clock(), basis.randomness()),
                Platform.notices(connection, signer, basis.clock(), basis.randomness()));
    }
}
