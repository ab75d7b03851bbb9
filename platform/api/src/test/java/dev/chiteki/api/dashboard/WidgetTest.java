package dev.chiteki.api.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WidgetTest {

    private static final Permission READ = Permission.of("notes.read", Role.SECRETARIAT);

    private final Widget waiting = Widget.of(
                    "waiting",
                    "widget.waiting",
                    READ,
                    request -> new Span(request.fiscalYear() + " in " + request.yenUnit()))
            .sized(WidgetSize.SMALL)
            .at(5, Role.SECRETARIAT)
            .at(50);

    @Test
    void itKeepsWhatItWasDeclaredAs() {
        assertThat(waiting.id()).isEqualTo("waiting");
        assertThat(waiting.titleKey()).isEqualTo("widget.waiting");
        assertThat(waiting.permission()).isEqualTo(READ);
        assertThat(waiting.size()).isEqualTo(WidgetSize.SMALL);
        assertThat(waiting.places())
                .containsExactly(new WidgetPlace(5, Set.of(Role.SECRETARIAT)), new WidgetPlace(50, Set.of()));
    }

    @Test
    void theFirstPlaceForOneOfThePersonsRolesCounts() {
        assertThat(waiting.orderFor(Set.of(Role.SECRETARIAT, Role.AUDITOR))).contains(5);
        assertThat(waiting.orderFor(Set.of(Role.PRESIDENT))).contains(50);
        assertThat(Widget.of("hidden", "t", READ, request -> new Span()).orderFor(Set.of(Role.PRESIDENT)))
                .isEmpty();
    }

    @Test
    void aPlaceWithoutRolesIsForEverybody() {
        WidgetPlace ofClerks = new WidgetPlace(5, Set.of(Role.SECRETARIAT));

        assertThat(ofClerks.order()).isEqualTo(5);
        assertThat(ofClerks.roles()).containsExactly(Role.SECRETARIAT);
        assertThat(ofClerks.isFor(Set.of(Role.PRESIDENT))).isFalse();
        assertThat(new WidgetPlace(1, Set.of()).isFor(Set.of(Role.PRESIDENT))).isTrue();
    }

    @Test
    void itsContentIsMadeForTheFiscalYearAndUnitOfTheReader() {
        WidgetRequest request = new WidgetRequest(new FiscalYear(2002), YenUnit.MILLION);

        assertThat(waiting.content().apply(request).getElement().getText()).isEqualTo("2002 in MILLION");
    }
}
