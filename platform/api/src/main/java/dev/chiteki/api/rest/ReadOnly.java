package dev.chiteki.api.rest;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a REST method changes nothing although its HTTP method could, such as a POST whose question is too large for
 * an address. It is called like a GET: no transaction is opened around it, nothing is kept of its answer, and it takes no
 * {@code Idempotency-Key}; one that is sent is not looked at, and the OpenAPI document names none. Its body is limited
 * and read as strictly as that of any other call.
 *
 * <p>What it writes all the same is not undone when it is refused, and is written again when it is called again.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ReadOnly {}
