package vn.quantriet.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The guard of a service method, a service class or a view: the person must hold one of these permissions in some unit.
 * In which units is the business of {@link Scope}, inside the method's query. A method's own annotation replaces its
 * class's.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /** Any one of them is enough. */
    Permission[] value();
}
