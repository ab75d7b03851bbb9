package dev.chiteki.api.plugin;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Header;

/**
 * Stands on a bundle's entry class, the one public implementation of {@link Plugin}; bnd bakes it into the manifest, so
 * that the platform knows the plugin before it loads any of its classes.
 *
 * <p>The entry class has a public constructor that takes a {@link PluginContext}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Header(
        name = "Chiteki-Plugin",
        value = "${#id};entry=\"${@class}\";changelog=\"${#changelog}\";append-only=\"${#appendOnly}\"")
public @interface ChitekiPlugin {

    /**
     * The plugin's id: a lower-case letter, then 1 to 19 lower-case letters or digits. It is its path segment, and with
     * an underscore behind it the prefix of all its tables.
     */
    String id();

    /** The Liquibase changelog (XML) within the bundle; empty for a plugin without tables. */
    String changelog() default "";

    /** The tables on which the region's account may only SELECT and INSERT; the database enforces it. */
    String[] appendOnly() default {};
}
