package cn.jiazhu.application;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that asks programs the project did not write, such as `pdftotext`. Where one is missing the test is left out
/// and named in the last lines of the build; with `-Djudges=required`, as in CI, it fails.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Judges.class)
public @interface JudgedBy {

    /// Names of programs, or of files that `.ci/run` fetches, relative to `target/tmp`.
    String[] value();
}
