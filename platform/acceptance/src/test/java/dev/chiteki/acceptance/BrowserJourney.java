package dev.chiteki.acceptance;

import dev.chiteki.testbed.AboutEmbeddedMariaDb;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/** Walks the packaged trial, which all such tests share, in a real browser; left out by {@code -DskipJourneys}. */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@AboutEmbeddedMariaDb
@ExtendWith(SharedServer.class)
@DisabledIfSystemProperty(named = "chiteki.journeys.skip", matches = "true", disabledReason = "-DskipJourneys")
@interface BrowserJourney {}
