package cn.jiazhu.bootstrap;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// The sentences of the user manual (`manual.tsv`) that a test shows to hold, and the code that makes them hold. Counts
/// only where the test reached the program from outside: one that sent nothing through a [Caller] fails.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ReachedTheProgram.class)
public @interface Manual {

    String[] value();

    Class<?>[] code();
}
