package cn.jiazhu.application.press;

import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.Outbox.Topic;
import cn.jiazhu.domain.annotation.Annotation;

/// Writes down, in the transaction of a change, whom it has to be told.
record Telling(Outbox outbox, Clocks clocks) {

    void tell(Topic topic, Annotation annotation) {
        var order = annotation.order();
        outbox.add(new Outbox.Message(topic, order.certificate(), order.id(), clocks.now()));
    }
}
