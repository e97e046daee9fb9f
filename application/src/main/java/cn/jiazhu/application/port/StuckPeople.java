package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.domain.certificate.CertificateId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Everybody who has pressed and has nothing, by cause (卡住的人).
public interface StuckPeople {

    /// Whom time makes stuck, or no longer stuck.
    ///
    /// @param dueBefore what is being made and was due by then is unattended, of the clock that nobody turns
    /// @param endedAfter what is over counts if it ended after this, of the calendar
    record Span(Instant dueBefore, Instant endedAfter) {}

    /// How many, at least one, and since when the first of them.
    record Count(StuckOn cause, long people, Instant oldest) {}

    /// One of them.
    ///
    /// @param since when it was pressed
    record Stuck(AnnotationId id, CertificateId certificate, Instant since) {

        /// Before the first.
        public static final Stuck FIRST =
                new Stuck(new AnnotationId(new UUID(0, 0)), new CertificateId(new UUID(0, 0)), Instant.EPOCH);
    }

    /// Each cause that somebody is stuck on, in the order of the causes.
    List<Count> count(Span span);

    /// Those stuck on this, the longest first, from after `after`.
    List<Stuck> page(StuckOn cause, Span span, Stuck after, int limit);
}
