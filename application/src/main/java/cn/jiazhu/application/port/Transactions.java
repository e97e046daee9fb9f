package cn.jiazhu.application.port;

import java.util.function.Supplier;

/// One commit for all that `work` does through the ports; an exception undoes all of it. Inside a running transaction
/// it
/// joins that one.
public interface Transactions {

    <T> T call(Supplier<T> work);
}
