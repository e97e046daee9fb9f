package cn.jiazhu.domain.verification;

/// What stands on the face of a copy, and where: what an addition must not touch.
public record PrintedElement(Name name, Box place) {

    /// Told to whoever handed a file in, so nothing finer than a person would say.
    public enum Name {
        TITLE,
        LABEL,
        SENTENCE,
        USE_PERIOD,
        SERIAL,
        ORDINAL,
        USE,
        RECIPIENT,
        CODE,
        NAME,
        GENDER,
        BIRTH_DATE,
        NUMBER,
        EMPLOYER,
        SPECIALTY,
        VALIDITY,
        ISSUER,
        ISSUE_DATE,
        IDENTIFIER,
        ADDRESS,
        PHOTO,
        SIGNATURE,
        QR,
        SEAL
    }
}
