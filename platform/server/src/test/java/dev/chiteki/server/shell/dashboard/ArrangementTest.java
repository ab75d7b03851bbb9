package dev.chiteki.server.shell.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static final List<String> OFFERED = List.of("a/1", "b/2", "c/3", "d/4");
    private static final Set<String> ALL = Set.copyOf(OFFERED);

    @Test
    void whoHasArrangedNothingSeesWhatTheirRolesGive() {
        Arrangement arrangement = Arrangement.of(List.of("c/3", "a/1"), OFFERED, List.of());

        assertThat(arrangement.shown()).containsExactly("c/3", "a/1");
        assertThat(arrangement.hidden()).containsExactlyInAnyOrder("b/2", "d/4");
    }

    @Test
    void whatWasArrangedComesBackAsItWasKept() {
        Arrangement arrangement =
                Arrangement.of(OFFERED, OFFERED, List.of()).later("a/1", ALL).without("c/3");

        Arrangement again = Arrangement.of(OFFERED, OFFERED, arrangement.lines());

        assertThat(again).isEqualTo(arrangement);
        assertThat(again.shown()).containsExactly("b/2", "a/1", "d/4");
        assertThat(again.hidden()).containsExactly("c/3");
    }

    @Test
    void aWidgetThatIsNewIsShownAtTheEndIfItIsShownFromTheStart() {
        List<String> kept = List.of("b/2", "-a/1");

        Arrangement arrangement = Arrangement.of(List.of("a/1", "b/2", "c/3"), OFFERED, kept);

        assertThat(arrangement.shown()).containsExactly("b/2", "c/3");
        assertThat(arrangement.hidden()).containsExactlyInAnyOrder("a/1", "d/4");
    }

    @Test
    void atTheEndsNothingMovesFurther() {
        Arrangement arrangement = Arrangement.of(OFFERED, OFFERED, List.of());

        assertThat(arrangement.earlier("a/1", ALL)).isEqualTo(arrangement);
        assertThat(arrangement.later("d/4", ALL)).isEqualTo(arrangement);
        assertThat(arrangement.earlier("x/9", ALL)).isEqualTo(arrangement);
    }

    @Test
    void whatIsNotOfferedAtTheMomentKeepsItsPlaceAndIsSteppedOver() {
        Arrangement kept = new Arrangement(List.of("a/1", "gone/7", "b/2"), Set.of("gone/8"));

        Arrangement moved = kept.earlier("b/2", ALL);

        assertThat(moved.shown()).containsExactly("b/2", "a/1", "gone/7");
        assertThat(moved.hidden()).containsExactly("gone/8");
    }

    @Test
    void whatWasHiddenIsShownAgainAtTheEnd() {
        Arrangement arrangement = Arrangement.of(OFFERED, OFFERED, List.of("-a/1"));

        assertThat(arrangement.with("a/1").shown()).containsExactly("b/2", "c/3", "d/4", "a/1");
    }
}
