package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.annotation.Finding.Warned;
import cn.jiazhu.domain.annotation.Finding.Warning;
import java.util.List;
import java.util.stream.Stream;

/// Reads a decision.
final class Decisions {

    private Decisions() {}

    static List<Blocker> blockersOf(AnnotationRequest request) {
        return Finding.blockers(AnnotationPolicy.decide(request).findings());
    }

    static List<Warning> warningsOf(AnnotationRequest request) {
        return AnnotationPolicy.decide(request).findings().stream()
                .flatMap(finding ->
                        finding.outcome() instanceof Warned(var warning) ? Stream.of(warning) : Stream.<Warning>of())
                .toList();
    }

    static Finding findingOf(AnnotationRequest request, RuleName rule) {
        return AnnotationPolicy.decide(request).findings().stream()
                .filter(finding -> finding.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    /// Whether the press may be waited for.
    static boolean isWaitable(AnnotationRequest request) {
        return AnnotationPolicy.decide(request) instanceof AnnotationDecision.Blocked blocked && blocked.waitable();
    }
}
