package cn.jiazhu.web;

import cn.jiazhu.domain.annotation.AnnotationDecision;
import cn.jiazhu.domain.annotation.AnnotationDecision.AlreadyHave;
import cn.jiazhu.domain.annotation.AnnotationDecision.Blocked;
import cn.jiazhu.domain.annotation.AnnotationDecision.Doubtful;
import cn.jiazhu.domain.annotation.AnnotationDecision.Granted;
import cn.jiazhu.domain.certificate.CertificateType;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a press would say (加注体检).
///
/// @param waitable whether a press may wait for what stands in its way
/// @param period what would be granted
/// @param annotation the one that serves already
/// @param reason why it serves
record DecisionAnswer(
        String outcome,
        boolean waitable,
        @Nullable PeriodAnswer period,
        @Nullable String annotation,
        @Nullable String reason,
        List<FindingAnswer> findings) {

    static DecisionAnswer of(AnnotationDecision decision, CertificateType type, LocalDate today, Voice voice) {
        var findings = FindingAnswer.all(decision.findings(), type.on(today), voice);
        return switch (decision) {
            case Granted(var period, var _) ->
                new DecisionAnswer("granted", false, PeriodAnswer.of(period, type, voice), null, null, findings);
            case AlreadyHave(var annotation, var reason, var _) ->
                new DecisionAnswer("already-have", false, null, annotation.toString(), Written.name(reason), findings);
            case Doubtful _ -> new DecisionAnswer("doubtful", true, null, null, null, findings);
            case Blocked blocked -> new DecisionAnswer("blocked", blocked.waitable(), null, null, null, findings);
        };
    }
}
