package cn.jiazhu.domain.verification;

import cn.jiazhu.domain.certificate.Standing;

/// The answers that independent systems give alike (核验结果 0-6).
public enum SharedAnswer {
    /// Correct and valid.
    VALID(0),
    /// Correct, not activated: no copy counts yet.
    NOT_ACTIVATED(1),
    /// Correct, temporarily invalid.
    PAUSED(2),
    /// Correct, no longer valid.
    ENDED(3),
    /// Not enough data to say.
    TOO_LITTLE(4),
    NOT_FOUND(5),
    /// Data differ from ours.
    DIFFERS(6);

    private final int code;

    SharedAnswer(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// Of a copy.
    public static SharedAnswer of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Counts _, Verdict.SpecialtiesLapsed _ -> VALID;
            case Verdict.NotBegun _ -> NOT_ACTIVATED;
            case Verdict.Paused _ -> PAUSED;
            case Verdict.UsePeriodOver _, Verdict.Superseded _, Verdict.Withdrawn _, Verdict.RegistrationEnded _ ->
                ENDED;
        };
    }

    /// Of a file: what is covered or altered says something else than what was issued.
    public static SharedAnswer of(FileReading reading, Verdict verdict) {
        return switch (reading) {
            case FileReading.Exact _, FileReading.Evidence _, FileReading.Added _ -> of(verdict);
            case FileReading.Covered _, FileReading.Altered _ -> DIFFERS;
        };
    }

    /// Of a certificate: what makes it usable is a copy that counts.
    public static SharedAnswer of(Standing standing, boolean aCopyCounts) {
        return switch (standing) {
            case Standing.Valid _ -> aCopyCounts ? VALID : NOT_ACTIVATED;
            case Standing.NotReported _, Standing.NotYetValid _ -> NOT_ACTIVATED;
            case Standing.Paused _ -> PAUSED;
            case Standing.Expired _, Standing.OverAge _, Standing.Ended _ -> ENDED;
        };
    }
}
