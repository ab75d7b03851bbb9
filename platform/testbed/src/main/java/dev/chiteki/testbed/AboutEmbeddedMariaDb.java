package dev.chiteki.testbed;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * A test of the embedded MariaDB itself, or of the packaged trial, which knows no other database. It is left out where
 * the tests run on MySQL, since it would only say the same once more.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@DisabledIfSystemProperty(
        named = MySqlRequest.DATABASE,
        matches = MySqlRequest.MYSQL,
        disabledReason = "It is about the embedded MariaDB, and this run is on MySQL.")
public @interface AboutEmbeddedMariaDb {}
