package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Up to which day people have been reminded, and of which copies.
public interface Reminders {

    /// The last day of the calendar whose reminders are all written.
    Optional<LocalDate> done();

    void done(LocalDate day);

    /// Issued copies, not ended, whose use period ends on `last`; from after `after` in the order of their ids.
    List<Annotation.Issued> endingOn(LocalDate last, AnnotationId after, int limit);
}
