package cn.jiazhu.application.port;

/// Says when something was there (时间戳服务, RFC 3161). What it answers is believed only by whoever asked and checks it.
public interface TimestampAuthority {

    /// Its answer (TimeStampResp, DER), as it came.
    ///
    /// @param request a TimeStampReq, DER
    /// @throws TimestampUnavailable when there is none in time
    Bytes answer(Bytes request);
}
