package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Carrying;
import cn.jiazhu.application.press.OwnAnnotations;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import java.util.Optional;

/// Looks at a waiting annotation at once (重新检查): the holder has done something about the cause.
public final class CheckNow {

    private final OwnAnnotations own;
    private final Carrying carrying;

    public CheckNow(OwnAnnotations own, Carrying carrying) {
        this.own = own;
        this.carrying = carrying;
    }

    /// The state it is left in; empty for an unknown one.
    public Optional<Annotation> check(Session session, AnnotationId id) {
        return own.find(session, id).map(found -> carrying.check(found.annotation()));
    }
}
