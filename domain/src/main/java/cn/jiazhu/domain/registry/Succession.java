package cn.jiazhu.domain.registry;

import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.domain.certificate.RegistrationState;
import java.time.LocalDate;
import java.util.Optional;

/// Which province speaks of a registration that has moved: each counts its own sequence, so that no number tells
/// which of two came later. A registration is issued anew where it moves to, and from then on only that place speaks
/// of it: what was issued before comes from a former province, late, whatever state it reports and when it is sent.
/// Of two that were issued on one day, the one that reports 转出 is the former.
///
/// Told by the character of the registration number, which names the place; numbers that name none (造价工程师) tell
/// nothing, and there the last one to speak is believed.
final class Succession {

    private Succession() {}

    /// Whether `told` comes from a province in which the registration is no more.
    static boolean isOver(Facts known, Facts told) {
        return isElsewhere(Province.of(known.number()), Province.of(told.number())) && !follows(known, told);
    }

    /// Whether an application was approved where the registration was before it was issued elsewhere.
    static boolean isOver(Facts known, Announcement told) {
        return isElsewhere(Province.of(known.number()), Province.named(told.province()))
                && told.announcedOn().isBefore(known.issuedOn());
    }

    private static boolean follows(Facts known, Facts told) {
        LocalDate before = known.issuedOn();
        boolean movedIn = hasMovedOut(known) && !hasMovedOut(told);
        return told.issuedOn().isAfter(before) || (movedIn && told.issuedOn().equals(before));
    }

    private static boolean hasMovedOut(Facts facts) {
        return facts.state() == RegistrationState.MOVED_OUT;
    }

    private static boolean isElsewhere(Optional<Province> known, Optional<Province> told) {
        return known.isPresent() && told.isPresent() && !known.equals(told);
    }
}
