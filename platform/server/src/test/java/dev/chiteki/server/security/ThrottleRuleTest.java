package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThrottleRuleTest {

    private static final Instant NOW = Instant.parse("2026-04-01T00:00:00Z");

    @Test
    void theFirstFourFailuresLockNothing() {
        assertThat(ThrottleRule.ACCOUNT.lockedUntil(4, NOW)).isEmpty();
    }

    @Test
    void eachFurtherFailureDoublesTheWait() {
        assertThat(waitAfter(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(waitAfter(6)).isEqualTo(Duration.ofSeconds(60));
        assertThat(waitAfter(9)).isEqualTo(Duration.ofSeconds(480));
    }

    @Test
    void theWaitNeverExceedsTheLongest() {
        assertThat(waitAfter(10)).isEqualTo(Duration.ofMinutes(15));
        assertThat(waitAfter(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anAddressIsForgivenMoreBecauseAnOfficeSharesIt() {
        assertThat(ThrottleRule.ADDRESS.lockedUntil(29, NOW)).isEmpty();
        assertThat(ThrottleRule.ADDRESS.lockedUntil(30, NOW)).contains(NOW.plusSeconds(30));
    }

    @Test
    void whatIsLeftIsRoundedUpToWholeSeconds() {
        assertThat(ThrottleRule.left(NOW.plusMillis(1), NOW)).contains(Duration.ofSeconds(1));
        assertThat(ThrottleRule.left(NOW.plusSeconds(30), NOW)).contains(Duration.ofSeconds(30));
        assertThat(ThrottleRule.left(NOW, NOW)).isEmpty();
        assertThat(ThrottleRule.left(null, NOW)).isEmpty();
    }

    private static Duration waitAfter(int failures) {
        return Duration.between(
                NOW, ThrottleRule.ACCOUNT.lockedUntil(failures, NOW).orElseThrow());
    }
}
