package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.RegistrationState;
import java.time.LocalDate;

/// A reason (阻断原因) why an annotation cannot be made now, with the fact that caused it.
public sealed interface Blocker {

    /// The validity is over (manual 3.1); `cure` says whether renewal is still the way.
    record CertificateExpired(LocalDate lastDay, Cure cure) implements Blocker {}

    /// The validity is over, renewal is approved, its data are not here yet.
    record RenewalAwaited(LocalDate lastDay, LocalDate announcedOn, String province) implements Blocker {}

    /// An approved application whose data are not here yet (manual 3.3).
    record NotReported(Application application, LocalDate announcedOn, String province) implements Blocker {}

    record OverAge(int ageLimit, LocalDate lastDay) implements Blocker {}

    record NotYetValid(LocalDate firstDay) implements Blocker {}

    /// 暂扣 or 锁定.
    record RegistrationPaused(RegistrationState state, LocalDate since) implements Blocker {}

    /// 撤销, 吊销, 注销, 失效 or 转出.
    record RegistrationEnded(RegistrationState state, LocalDate since) implements Blocker {}

    /// Cancellation (07) is approved; its data are not here yet.
    record CancellationAnnounced(LocalDate announcedOn, String province) implements Blocker {}

    /// Photo or signature image was never handed in (manual 3.4).
    record ImageMissing(ImageKind kind) implements Blocker {}

    record ImageUnreadable(ImageKind kind) implements Blocker {}

    /// No mobile number is bound on the national platform (manual 3.2).
    record MobileNotBound() implements Blocker {}

    /// No font has these characters of a printed field.
    record GlyphMissing(String field, String characters) implements Blocker {}

    /// A printed field is longer than its place allows.
    record FaceOverflow(String field) implements Blocker {}

    /// Two copies for this purpose were withdrawn today.
    record DayUsed() implements Blocker {}

    /// The end asked for is before the first day.
    record RequestedEndPassed(LocalDate until) implements Blocker {}

    /// Which image of the holder.
    enum ImageKind {
        PHOTO,
        SIGNATURE
    }

    /// Whether others clear it in the ordinary course of things, so that the press may wait for that.
    default boolean waitable() {
        return switch (this) {
            case RenewalAwaited _, NotReported _, ImageMissing _, ImageUnreadable _, MobileNotBound _ -> true;
            case CertificateExpired _,
                    OverAge _,
                    NotYetValid _,
                    RegistrationPaused _,
                    RegistrationEnded _,
                    CancellationAnnounced _,
                    GlyphMissing _,
                    FaceOverflow _,
                    DayUsed _,
                    RequestedEndPassed _ -> false;
        };
    }

    default Mover mover() {
        return switch (this) {
            case CertificateExpired _,
                    RegistrationEnded _,
                    CancellationAnnounced _,
                    ImageMissing _,
                    ImageUnreadable _,
                    MobileNotBound _,
                    RequestedEndPassed _ -> Mover.HOLDER;
            case RenewalAwaited _, NotReported _, RegistrationPaused _ -> Mover.PROVINCE;
            case FaceOverflow(var field) -> isOfThePress(field) ? Mover.HOLDER : Mover.OPERATOR;
            case GlyphMissing _ -> Mover.OPERATOR;
            case NotYetValid _, DayUsed _ -> Mover.TIME;
            case OverAge _ -> Mover.NOBODY;
        };
    }

    default Cure cure() {
        return switch (this) {
            case CertificateExpired(var _, var cure) -> cure;
            case RenewalAwaited _, NotReported _ -> Cure.AWAIT_DATA;
            case OverAge _ -> Cure.NONE;
            case NotYetValid _ -> Cure.AWAIT_FIRST_DAY;
            case RegistrationPaused _ -> Cure.ASK_PROVINCE;
            case RegistrationEnded(var state, var _) -> cureOfEnd(state);
            case CancellationAnnounced _ -> Cure.REGISTER_AGAIN;
            case ImageMissing _, ImageUnreadable _ -> Cure.SUPPLY_IMAGE;
            case MobileNotBound _ -> Cure.BIND_MOBILE;
            case GlyphMissing _ -> Cure.AWAIT_FONT;
            case FaceOverflow _ -> Cure.SHORTEN_TEXT;
            case DayUsed _ -> Cure.TRY_TOMORROW;
            case RequestedEndPassed _ -> Cure.CHOOSE_LATER_END;
        };
    }

    /// After cancellation or lapse one registers again; an authority's decision, or a move, is asked about.
    private static Cure cureOfEnd(RegistrationState state) {
        return switch (state) {
            case CANCELLED, LAPSED -> Cure.REGISTER_AGAIN;
            case ANNULLED, REVOKED, MOVED_OUT -> Cure.ASK_PROVINCE;
            case VALID, SUSPENDED, LOCKED -> Cure.NONE;
        };
    }

    /// Whether the holder wrote it himself, and can write it shorter.
    private static boolean isOfThePress(String field) {
        return field.equals("use") || field.equals("recipient");
    }
}
