package dev.chiteki.server.security;

import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.Sha256;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins per account and per address, for all nodes and over restarts. */
@Component
final class SignInThrottle {

    private static final int FORGOTTEN_AT_ONCE = 100;

    private final ControlDatabase control;

    SignInThrottle(ControlDatabase control) {
        this.control = control;
    }

    /** How long the account or the address has to wait before its next try; accounts that do not exist wait alike. */
    Optional<Duration> waitFor(String account, String address) {
        return longest(ofAccount(account), ofAddress(address));
    }

    /** How long the account has to wait, wherever it is. */
    Optional<Duration> waitFor(String account) {
        return longest(ofAccount(account));
    }

    /** Counts a failure for both. */
    void failed(String account, String address) {
        Instant now = Accounts.now();
        control.write(() -> {
            count(ofAccount(account), ThrottleRule.ACCOUNT, now);
            count(ofAddress(address), ThrottleRule.ADDRESS, now);
            return null;
        });
        control.jdbc()
                .sql("DELETE FROM sign_in_failure WHERE last_failed < :forgotten LIMIT " + FORGOTTEN_AT_ONCE)
                .param("forgotten", AccountRows.utc(now.minus(ThrottleRule.ADDRESS.memory())))
                .update();
    }

    /** Counts a failure for the account alone. */
    void failed(String account) {
        control.write(() -> {
            count(ofAccount(account), ThrottleRule.ACCOUNT, Accounts.now());
            return null;
        });
    }

    /** Forgets the failures of the account; those of the address stay, or one known password would buy many guesses. */
    void succeeded(String account) {
        control.jdbc()
                .sql("DELETE FROM sign_in_failure WHERE subject = :subject")
                .param("subject", ofAccount(account))
                .update();
    }

    private Optional<Duration> longest(String... subjects) {
        Instant now = Instant.now();
        return Stream.of(subjects)
                .flatMap(subject -> lockedUntil(subject).stream())
                .flatMap(until -> ThrottleRule.left(until, now).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<Instant> lockedUntil(String subject) {
        return control.jdbc()
                .sql("SELECT locked_until FROM sign_in_failure WHERE subject = :subject AND locked_until IS NOT NULL")
                .param("subject", subject)
                .query((row, number) ->
                        row.getObject("locked_until", LocalDateTime.class).toInstant(ZoneOffset.UTC))
                .optional();
    }

    /** Adds one and locks the row until the end of the transaction, so that no failure at the same time is lost. */
    private void count(String subject, ThrottleRule rule, Instant now) {
        control.jdbc()
                .sql("""
                        INSERT INTO sign_in_failure (subject, failures, last_failed) VALUES (:subject, 1, :now)
                        ON DUPLICATE KEY UPDATE failures = IF(last_failed < :forgotten, 1, failures + 1),
                          last_failed = :now
                        """)
                .param("subject", subject)
                .param("now", AccountRows.utc(now))
                .param("forgotten", AccountRows.utc(now.minus(rule.memory())))
                .update();
        int failures = control.jdbc()
                .sql("SELECT failures FROM sign_in_failure WHERE subject = :subject")
                .param("subject", subject)
                .query(Integer.class)
                .single();
        rule.lockedUntil(failures, now).ifPresent(until -> control.jdbc()
                .sql("UPDATE sign_in_failure SET locked_until = :until WHERE subject = :subject")
                .param("until", AccountRows.utc(until))
                .param("subject", subject)
                .update());
    }

    private static String ofAccount(String account) {
        return Sha256.of("account " + account);
    }

    private static String ofAddress(String address) {
        return Sha256.of("address " + address);
    }
}
