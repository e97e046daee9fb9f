package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.Documents;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.domain.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Between two steps of a press, or of a change beside it: before or after one call of one port.
enum FaultPoint {
    /// Step 2: nothing is locked, no transaction is open.
    PLATFORM_ASKED(NationalPlatform.class, "mobileBinding/2", When.BEFORE, Lock.FREE),
    LOCK_WANTED(Certificates.class, "lock/1|lockVersion/1|lockFor/1", When.BEFORE, Lock.FREE),
    LOCKED(Certificates.class, "lock/1|lockVersion/1|lockFor/1", When.AFTER, Lock.HELD),
    INTENT_WANTED(Annotations.class, "add/2", When.BEFORE, Lock.HELD),
    INTENT_INSERTED(Annotations.class, "add/2", When.AFTER, Lock.HELD),
    /// The same of one that waited, or is decided again.
    DECIDED_AGAIN(Annotations.class, "update/3", When.AFTER, Lock.HELD),
    INTENT_COMMITTED(DocumentMaker.class, "make/3", When.BEFORE, Lock.FREE),
    MAKING(DocumentMaker.class, "make/3", When.BEFORE, Lock.FREE),
    MADE(DocumentMaker.class, "make/3", When.AFTER, Lock.FREE),
    ISSUED_WRITTEN(Documents.class, "add/2", When.BEFORE, Lock.HELD),
    DOCUMENTS_STORED(Documents.class, "add/2", When.AFTER, Lock.HELD),
    /// The transaction that issues has been committed, nobody has been told.
    COMMITTED(Transactions.class, "call/1", When.AFTER, Lock.FREE) {
        @Override
        boolean isTold(@Nullable Object answer) {
            return answer instanceof Optional<?> told
                    && told.filter(Annotation.Issued.class::isInstance).isPresent();
        }
    },
    CHANGE_STORED(Certificates.class, "store/1", When.AFTER, Lock.HELD),
    /// Copies have ended, those that wait were woken; not committed.
    CHANGE_DONE(Annotations.class, "wake/2|close/1", When.AFTER, Lock.HELD),
    /// The receiver of messages has them, and that is not written down.
    MESSAGES_TAKEN(Outbox.class, "delivered/1", When.BEFORE, Lock.FREE);

    enum When {
        BEFORE,
        AFTER
    }

    /// Whether the certificate is locked there.
    enum Lock {
        HELD,
        FREE
    }

    private final Class<?> port;
    private final String methods;
    private final When when;
    private final Lock lock;

    FaultPoint(Class<?> port, String methods, When when, Lock lock) {
        this.port = port;
        this.methods = methods;
        this.when = when;
        this.lock = lock;
    }

    boolean isAt(Method method, When side) {
        return when == side
                && port == method.getDeclaringClass()
                && (method.getName() + "/" + method.getParameterCount()).matches(methods);
    }

    /// Where the answer tells whether the step has been done.
    boolean isTold(@Nullable Object answer) {
        return true;
    }

    boolean holdsTheLock() {
        return lock == Lock.HELD;
    }
}
