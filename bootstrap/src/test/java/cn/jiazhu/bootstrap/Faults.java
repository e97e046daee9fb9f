package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Alarms;
import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.Blobs;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.Documents;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.bootstrap.FaultPoint.When;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Ports of a press that tell whoever wants to stop it at which point it is.
final class Faults {

    /// What happens at a point.
    interface Stop {

        /// Stops, or does not.
        ///
        /// @param step the call beside the point, to be made once more if wanted
        void at(FaultPoint point, Callable<@Nullable Object> step) throws Exception;
    }

    private final Stop stop;

    private Faults(Stop stop) {
        this.stop = stop;
    }

    static PressPorts around(PressPorts ports, Stop stop) {
        var faults = new Faults(stop);
        return new PressPorts(
                faults.around(Transactions.class, ports.transactions()),
                faults.around(Certificates.class, ports.certificates()),
                faults.around(Annotations.class, ports.annotations()),
                faults.around(Documents.class, ports.documents()),
                faults.around(Blobs.class, ports.blobs()),
                faults.around(DocumentMaker.class, ports.maker()),
                faults.around(NationalPlatform.class, ports.platform()),
                faults.around(Outbox.class, ports.outbox()),
                faults.around(AuditTrail.class, ports.audit()),
                faults.around(Randomness.class, ports.randomness()),
                faults.around(Alarms.class, ports.alarms()));
    }

    private <T> T around(Class<T> port, T real) {
        Class<?>[] ports = {port};
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), ports, (_, method, arguments) -> {
            Callable<@Nullable Object> step = () -> call(real, method, arguments);
            for (FaultPoint point : FaultPoint.values()) {
                if (point.isAt(method, When.BEFORE)) {
                    stop.at(point, step);
                }
            }
            @Nullable Object answer = step.call();
            for (FaultPoint point : FaultPoint.values()) {
                if (point.isAt(method, When.AFTER) && point.isTold(answer)) {
                    stop.at(point, step);
                }
            }
            return answer;
        }));
    }

    private static @Nullable Object call(Object real, Method method, Object @Nullable [] arguments) throws Exception {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }
}
