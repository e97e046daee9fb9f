package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.EndCause;
import java.time.Instant;
import java.util.List;

/// That a copy was issued, or has ended.
///
/// @param number grows from event to event of a certificate, and is the same each time this one is told
/// @param copy what the copy prints; what of it is told, its receiver's adapter decides
public record CopyEvent(AnnotationId annotation, long number, AnnotatedCopy copy, What what) {

    /// What became of it.
    public sealed interface What {

        record Issued(Instant at) implements What {}

        /// Withdrawn by its holder, or no longer true.
        record Ended(List<EndCause> causes, Instant at) implements What {

            public Ended {
                causes = List.copyOf(causes);
            }
        }
    }
}
