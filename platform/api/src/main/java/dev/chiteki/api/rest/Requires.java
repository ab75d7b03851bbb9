package dev.chiteki.api.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The id of the permission that a REST method needs. The platform asks for it before the method is called; a resource
 * with a method that has none, on itself or on its class, is refused when the plugin starts.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {

    /** The permission's id, one of those that the plugin declares. */
    String value();
}
