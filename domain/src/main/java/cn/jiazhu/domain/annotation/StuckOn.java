package cn.jiazhu.domain.annotation;

import java.util.List;
import java.util.Optional;

/// Why somebody has pressed and has nothing (卡住的原因), as operators count it: each attempt under one cause, the first
/// thing that must happen. Whoever can help himself by pressing otherwise is refused, not stuck.
public enum StuckOn {
    NOT_REPORTED(Side.PROVINCE),
    RENEWAL_AWAITED(Side.PROVINCE),
    IMAGE_MISSING(Side.HOLDER),
    IMAGE_UNREADABLE(Side.HOLDER),
    MOBILE_NOT_BOUND(Side.HOLDER),
    PLATFORM_SILENT(Side.PLATFORM),
    GLYPH_MISSING(Side.MINISTRY),
    FACE_OVERFLOW(Side.MINISTRY),
    /// Its lease lapsed long ago, and nobody has looked: no worker runs, or all are behind.
    UNATTENDED(Side.US),
    SYSTEM(Side.US),
    TIMESTAMP(Side.US),
    OWN_FAULT(Side.US),
    FAILED(Side.US);

    /// Whose move it is.
    public enum Side {
        HOLDER,
        PROVINCE,
        MINISTRY,
        PLATFORM,
        /// This program and those who run it.
        US
    }

    private final Side side;

    StuckOn(Side side) {
        this.side = side;
    }

    public Side side() {
        return side;
    }

    /// Whether the attempt is over, so that only the recent ones are worth a look.
    public boolean isOver() {
        return switch (this) {
            case GLYPH_MISSING, FACE_OVERFLOW, FAILED -> true;
            case NOT_REPORTED,
                    RENEWAL_AWAITED,
                    IMAGE_MISSING,
                    IMAGE_UNREADABLE,
                    MOBILE_NOT_BOUND,
                    PLATFORM_SILENT,
                    UNATTENDED,
                    SYSTEM,
                    TIMESTAMP,
                    OWN_FAULT -> false;
        };
    }

    /// Whether it waits for others, so that to look again now may carry it on; what is ours is looked at again every
    /// few
    /// seconds anyhow.
    public boolean isWaiting() {
        return !isOver() && side != Side.US;
    }

    /// Empty for what is not stuck, and for what only time shows to be [#UNATTENDED].
    public static Optional<StuckOn> of(Attempt attempt) {
        return switch (attempt) {
            case Annotation.Waiting waiting ->
                Optional.of(first(waiting.findings(), true).orElse(PLATFORM_SILENT));
            case Annotation.Preparing preparing -> of(preparing.trouble());
            case Annotation.Failed _ -> Optional.of(FAILED);
            case Annotation.Refused refused -> first(refused.findings(), false);
            case RefusedPress refused -> first(refused.findings(), false);
            case Annotation.Issued _, Annotation.Ended _, Annotation.Abandoned _, Annotation.TimedOut _ ->
                Optional.empty();
        };
    }

    private static Optional<StuckOn> of(Trouble trouble) {
        return switch (trouble) {
            case NONE -> Optional.empty();
            case SYSTEM -> Optional.of(SYSTEM);
            case TIMESTAMP -> Optional.of(TIMESTAMP);
            case OWN -> Optional.of(OWN_FAULT);
        };
    }

    private static Optional<StuckOn> first(List<Finding> findings, boolean waits) {
        return Finding.blockers(findings).stream()
                .filter(blocker -> blocker.waitable() == waits)
                .flatMap(blocker -> of(blocker).stream())
                .findFirst();
    }

    private static Optional<StuckOn> of(Blocker blocker) {
        return switch (blocker) {
            case Blocker.NotReported _ -> Optional.of(NOT_REPORTED);
            case Blocker.RenewalAwaited _ -> Optional.of(RENEWAL_AWAITED);
            case Blocker.ImageMissing _ -> Optional.of(IMAGE_MISSING);
            case Blocker.ImageUnreadable _ -> Optional.of(IMAGE_UNREADABLE);
            case Blocker.MobileNotBound _ -> Optional.of(MOBILE_NOT_BOUND);
            case Blocker.GlyphMissing _ -> Optional.of(GLYPH_MISSING);
            case Blocker.FaceOverflow overflow when overflow.mover() == Mover.OPERATOR -> Optional.of(FACE_OVERFLOW);
            case Blocker.FaceOverflow _,
                    Blocker.CertificateExpired _,
                    Blocker.OverAge _,
                    Blocker.NotYetValid _,
                    Blocker.RegistrationPaused _,
                    Blocker.RegistrationEnded _,
                    Blocker.CancellationAnnounced _,
                    Blocker.DayUsed _,
                    Blocker.RequestedEndPassed _ -> Optional.empty();
        };
    }
}
