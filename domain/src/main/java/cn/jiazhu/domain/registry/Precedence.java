package cn.jiazhu.domain.registry;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Ordered;
import cn.jiazhu.domain.certificate.Ordered.ByMinistry;
import cn.jiazhu.domain.certificate.Ordered.ByProvince;
import cn.jiazhu.domain.certificate.Stated;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// Whose word on the state of a registration stands after a report: [Ordered], and what may come after an end.
///
/// An end that the ministry ordered is never taken back. A person may be registered again after it (重新注册), and that
/// is another registration, no softer state of the old one: it must have been announced as such after the day of the
/// order, and be issued, valid and told of no earlier than announced. Copies of the old one stay ended.
final class Precedence {

    private Precedence() {}

    /// Nothing when the ministry's order forbids the report.
    static Optional<Ordered> after(Certificate known, Registered report, Instant at) {
        Stated told = report.facts().stated();
        return known.ordered()
                .map(by -> isAnew(known, by, report, at)
                        ? Optional.<Ordered>of(new ByProvince(told))
                        : by.heard(told, Days.of(at)))
                .orElseGet(() -> Optional.of(new ByProvince(told)));
    }

    private static boolean isAnew(Certificate known, Ordered by, Registered report, Instant at) {
        return by instanceof ByMinistry order
                && order.ends()
                && known.pending().stream()
                        .filter(one -> one.application() == Application.AGAIN)
                        .map(Announcement::announcedOn)
                        .filter(day -> day.isAfter(order.ordered().from()))
                        .anyMatch(day -> Stream.of(
                                        report.facts().issuedOn(),
                                        report.facts().stateFrom(),
                                        Days.of(report.effective().trueFrom(at)))
                                .noneMatch(told -> told.isBefore(day)));
    }
}
