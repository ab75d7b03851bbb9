package dev.chiteki.api.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.security.Permission;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewTest {

    private static final Permission READ = Permission.of("notes.read");

    @Test
    void itSaysWhereItStandsAndWhoMaySeeIt() {
        View view = View.of("entries", "entries.title", READ, request -> new Span("entries"))
                .at(new Navigation(VaadinIcon.BOOK, 3))
                .explainedBy("journal");

        assertThat(view.path()).isEqualTo("entries");
        assertThat(view.titleKey()).isEqualTo("entries.title");
        assertThat(view.permission()).isEqualTo(READ);
        assertThat(view.place()).hasValueSatisfying(place -> {
            assertThat(place.icon()).isEqualTo(VaadinIcon.BOOK);
            assertThat(place.order()).isEqualTo(3);
        });
        assertThat(view.navigation()).isEqualTo(new Navigation(VaadinIcon.BOOK, 3));
        assertThat(view.manualPage()).contains("journal");
        assertThat(view.manual()).isEqualTo("journal");
    }

    @Test
    void itMayBeReachedFromOthersOnlyAndHaveNoManual() {
        View hidden = new View("", "title", READ, request -> new Span(), null);

        assertThat(hidden.place()).isEmpty();
        assertThat(hidden.manualPage()).isEmpty();
    }

    @Test
    void itsPathAndManualAreRefusedWithTheRemedy() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> View.of("/entries", "t", READ, request -> new Span()))
                .withMessageContaining("'/entries'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> View.of("", "t", READ, request -> new Span()).explainedBy("The Journal"))
                .withMessageContaining("'The Journal'");
    }

    @Test
    void itsContentIsMadeForWhatTheAddressSays() {
        View view = View.of(
                "entries",
                "t",
                READ,
                request -> new Span(request.segment(0).orElse("all") + " "
                        + request.parameter("from").orElse("–")));
        ViewRequest deep = new ViewRequest(List.of("2002-000123"), Map.of("from", List.of("1", "2")));

        assertThat(view.content().apply(deep).getElement().getText()).isEqualTo("2002-000123 1");
        assertThat(deep.segments()).containsExactly("2002-000123");
        assertThat(deep.segment(1)).isEmpty();
        assertThat(deep.query()).containsEntry("from", List.of("1", "2"));
        assertThat(deep.parameter("to")).isEmpty();
    }
}
