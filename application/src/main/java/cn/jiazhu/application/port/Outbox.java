package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Messages that leave the system, stored with the change they tell of. Delivered at least once, in order of writing.
public interface Outbox {

    /// One message.
    ///
    /// @param topic e.g. `copy-issued`
    record Message(UUID id, String topic, AnnotationId annotation, Instant at) {}

    void add(Message message);

    List<Message> undelivered(int limit);

    void delivered(UUID id);
}
