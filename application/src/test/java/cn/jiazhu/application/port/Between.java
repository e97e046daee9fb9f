package cn.jiazhu.application.port;

import cn.jiazhu.application.press.PressPorts;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// Stands between the use cases and their ports, and is told of every call, e.g. `Documents.add`, before it is made and
/// after it has ended: to hold it up, to let something else happen first, or to fail it.
public interface Between {

    void before(String call);

    default void after(String call) {}

    /// The same ports, with this in between.
    default PressPorts around(PressPorts ports) {
        return new PressPorts(
                around(Transactions.class, ports.transactions()),
                around(Certificates.class, ports.certificates()),
                around(Annotations.class, ports.annotations()),
                around(Documents.class, ports.documents()),
                around(Blobs.class, ports.blobs()),
                around(DocumentMaker.class, ports.maker()),
                around(NationalPlatform.class, ports.platform()),
                around(Outbox.class, ports.outbox()),
                around(AuditTrail.class, ports.audit()),
                ports.randomness(),
                ports.alarms());
    }

    private <P> P around(Class<P> type, P port) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (_, method, arguments) -> {
                    String call = type.getSimpleName() + "." + method.getName();
                    before(call);
                    try {
                        return method.invoke(port, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        after(call);
                    }
                }));
    }
}
