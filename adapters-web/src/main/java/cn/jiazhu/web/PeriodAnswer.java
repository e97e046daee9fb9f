package cn.jiazhu.web;

import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.certificate.CertificateType;
import java.util.Map;

/// A use period, and why it ends when it ends.
record PeriodAnswer(String first, String last, String limitedBy, String why) {

    static PeriodAnswer of(UsePeriod period, CertificateType type, Voice voice) {
        return new PeriodAnswer(
                period.first().toString(),
                period.last().toString(),
                Written.name(period.limitedBy()),
                why(period, type, voice));
    }

    static String why(UsePeriod period, CertificateType type, Voice voice) {
        return voice.say(
                "limit." + period.limitedBy().name(),
                Map.of(
                        "first", period.first(),
                        "last", period.last(),
                        "useDays", type.useDays(),
                        "ageLimit", type.ageLimit()));
    }
}
