package cn.jiazhu.web;

import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.TypeRules;
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

    /// By the rules of its first day.
    static String why(UsePeriod period, CertificateType type, Voice voice) {
        TypeRules rules = type.on(period.first());
        return voice.say(
                "limit." + period.limitedBy().name(),
                Map.of(
                        "first", period.first(),
                        "last", period.last(),
                        "useDays", rules.useDays(),
                        "ageLimit", rules.ageLimit()));
    }
}
