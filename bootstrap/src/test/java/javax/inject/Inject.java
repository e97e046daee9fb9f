package javax.inject;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Stands in for the annotation of that name, so that field injection can be planted without a container.
@Retention(RetentionPolicy.RUNTIME)
public @interface Inject {}
