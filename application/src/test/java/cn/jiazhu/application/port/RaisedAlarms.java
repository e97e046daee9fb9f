package cn.jiazhu.application.port;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Alarms that are remembered.
public final class RaisedAlarms implements Alarms {

    private final List<RuntimeException> causes = new CopyOnWriteArrayList<>();

    @Override
    public void raise(String subject, RuntimeException cause) {
        causes.add(cause);
    }

    public List<RuntimeException> causes() {
        return List.copyOf(causes);
    }
}
