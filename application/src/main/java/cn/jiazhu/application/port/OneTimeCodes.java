package cn.jiazhu.application.port;

import cn.jiazhu.domain.operator.AuthenticatorSecret;
import java.time.Instant;
import java.util.OptionalLong;

/// The six digits that an authenticator shows for half a minute (RFC 6238).
public interface OneTimeCodes {

    /// Which step of time these digits belong to, that of `at` or one beside it, for clocks differ; empty for none.
    OptionalLong step(AuthenticatorSecret secret, String digits, Instant at);
}
