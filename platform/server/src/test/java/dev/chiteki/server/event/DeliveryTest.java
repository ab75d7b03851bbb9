package dev.chiteki.server.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private static final Instant NOW = Instant.parse("2002-07-01T00:00:00Z");
    private static final DeliveryRules RULES = new DeliveryRules(3, Duration.ofSeconds(2), Duration.ofSeconds(3));

    @Test
    void laterEventsOfAnAggregateWaitForAFailedOneAndForADeadOne() {
        Delivery first = Delivery.published(1, NOW);
        Delivery second = Delivery.published(2, NOW);
        Delivery failed = first.claimed("a").failed(RULES, NOW);

        assertThat(Delivery.next(List.of(second, first), NOW)).contains(first);
        assertThat(Delivery.next(List.of(failed, second), NOW)).isEmpty();
        assertThat(Delivery.next(List.of(failed, second), NOW.plusSeconds(2))).contains(failed);
        assertThat(Delivery.next(List.of(failed.dead(), second), NOW.plusSeconds(60)))
                .isEmpty();
        assertThat(Delivery.next(List.of(failed.dead().putAside(), second), NOW))
                .contains(second);
    }

    @Test
    void pausesDoubleUpToTheLongestAndThenAPersonIsAsked() {
        Delivery once = Delivery.published(1, NOW).claimed("a").failed(RULES, NOW);
        Delivery twice = once.claimed("b").failed(RULES, NOW);
        Delivery thrice = twice.claimed("c").failed(RULES, NOW);

        assertThat(once.notBefore()).isEqualTo(NOW.plusSeconds(2));
        assertThat(twice.notBefore()).isEqualTo(NOW.plusSeconds(3));
        assertThat(thrice.state()).isEqualTo(DeliveryState.DEAD);
        assertThat(RULES.pauseAfter(1_000)).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void anAttemptThatEndedTheNodeCountsButOneThatWasInterruptedDoesNot() {
        Delivery claimed = Delivery.published(1, NOW).claimed("a");

        assertThat(claimed.claimed("b").claimed("c").isExhausted(RULES)).isTrue();
        assertThat(claimed.interrupted()).isEqualTo(Delivery.published(1, NOW));
    }

    @Test
    void onlyTheLastClaimMayEndIt() {
        Delivery twice = Delivery.published(1, NOW).claimed("a").claimed("b");

        assertThat(twice.isClaimedBy("a")).isFalse();
        assertThat(twice.isClaimedBy("b")).isTrue();
        assertThat(twice.handled().isClaimedBy("b")).isFalse();
    }

    @Test
    void aPersonHasItTriedAnewFromTheFirstAttemptOn() {
        Delivery dead = Delivery.published(1, NOW).claimed("a").dead();

        Delivery again = dead.retried(NOW.plusSeconds(9));

        assertThat(again).isEqualTo(new Delivery(1, DeliveryState.WAITING, 0, null, NOW.plusSeconds(9)));
    }

    @Test
    void whatIsDecidedIsNotDecidedAgain() {
        Delivery handled = Delivery.published(1, NOW).claimed("a").handled();

        assertThatThrownBy(() -> handled.claimed("b")).hasMessageContaining("HANDLED");
        assertThatThrownBy(handled::putAside).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Delivery.published(1, NOW).retried(NOW)).isInstanceOf(IllegalStateException.class);
    }
}
