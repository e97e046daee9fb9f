package cn.jiazhu.platform.sandbox;

import java.util.stream.Stream;

/// What can be wrong with an answer of the platform.
sealed interface Fault {

    String name();

    static Fault named(String name) {
        return Stream.<Fault>concat(Stream.of(OnTheWay.values()), Stream.of(Stated.values()))
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such fault"));
    }

    /// The right answer, brought badly or not at all.
    enum OnTheWay implements Fault {
        /// No byte comes.
        SILENCE,
        /// A byte a second comes.
        DRIP,
        /// The connection is cut before an answer.
        CUT,
        /// 500.
        SERVER_ERROR,
        /// 429 with Retry-After.
        TOO_MANY_REQUESTS,
        /// To another address that would answer.
        REDIRECT,
        /// 200 with a page of HTML, as a captive portal sends it.
        HTML,
        /// The answer breaks off.
        TRUNCATED,
        /// Bytes of GBK.
        GBK,
        /// A gigabyte, as fast as it is read.
        HUGE,
        /// Ten megabytes of zeros in ten kilobytes of gzip.
        GZIP_BOMB
    }

    /// A wrong answer, brought well.
    enum Stated implements Fault {
        /// `alg` none.
        UNSIGNED,
        /// HS256 with the public key as the secret.
        SHARED_SECRET,
        /// Signed by a key that is not the platform's.
        OTHER_KEY,
        /// One claim was changed after signing.
        TAMPERED,
        /// Signed two minutes ago.
        STALE,
        /// Signed two minutes from now.
        EARLY,
        OTHER_ISSUER,
        OTHER_AUDIENCE,
        OTHER_NONCE,
        /// About another person or ticket.
        OTHER_SUBJECT,
        /// An answer to another kind of question.
        OTHER_KIND,
        /// The claims are a JSON array.
        OTHER_SCHEMA,
        /// The person was proven, but at level 2.
        LOW_LEVEL,
        /// The person was proven, but by bank card.
        OTHER_METHOD
    }
}
