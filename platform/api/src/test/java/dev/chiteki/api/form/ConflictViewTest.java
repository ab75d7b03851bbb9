package dev.chiteki.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.chiteki.api.text.Texts;
import dev.chiteki.testbed.KeysAsTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConflictViewTest {

    private static final ConflictField.Change BY_THE_OTHER =
            new ConflictField.Change("事務局", Instant.parse("2002-07-01T01:32:00Z"));
    private static final ConflictField CONTESTED = new ConflictField("amount", "金額", "100", "150", "120", BY_THE_OTHER);
    private static final ConflictField THEIRS = new ConflictField("payee", "支払先", "A", "A", "B", BY_THE_OTHER);
    private static final ConflictField MINE = new ConflictField("purpose", "使途", "x", "y", "x", null);

    private final ConflictView view = new ConflictView(KeysAsTexts.of(Texts.class), () -> ZoneId.of("Asia/Tokyo"));
    private final List<Set<String>> decided = new ArrayList<>();

    @Test
    void whatOthersHaveChangedIsShownInBothVersionsWithNameAndTime() {
        view.show(List.of(CONTESTED, THEIRS, MINE), decided::add);

        String shown = view.getElement().getOuterHTML();
        assertThat(shown).contains("支払先", "form.conflict.theirs[B, form.conflict.by[事務局, 2002-07-01, 10:32]]");
        assertThat(choice().getItemLabelGenerator().apply(false)).isEqualTo("form.conflict.mine[150]");
        assertThat(choice().getItemLabelGenerator().apply(true)).contains("120", "事務局");
        assertThat(shown).doesNotContain("使途");
    }

    @Test
    void nothingIsDecidedForWhoHasNotChosen() {
        view.show(List.of(CONTESTED), decided::add);

        save();

        assertThat(decided).isEmpty();
        assertThat(choice().isInvalid()).isTrue();
        assertThat(view.getContent().isVisible()).isTrue();
    }

    @Test
    void theirsIsTakenWhereItWasChosenAndWhereOnlyTheyHaveChanged() {
        view.show(List.of(CONTESTED, THEIRS, MINE), decided::add);

        choice().setValue(true);
        save();

        assertThat(decided).containsExactly(Set.of("amount", "payee"));
        assertThat(view.getContent().isVisible()).isFalse();
    }

    @Test
    void mineHoldsWhereItWasChosen() {
        view.show(List.of(CONTESTED, THEIRS), decided::add);

        choice().setValue(false);
        save();

        assertThat(decided).containsExactly(Set.of("payee"));
    }

    @Test
    void aSecondConflictTakesThePlaceOfTheFirst() {
        view.show(List.of(CONTESTED), decided::add);
        view.show(List.of(THEIRS), decided::add);

        save();

        assertThat(decided).containsExactly(Set.of("payee"));
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Boolean> choice() {
        return (RadioButtonGroup<Boolean>)
                all(view).filter(RadioButtonGroup.class::isInstance).findFirst().orElseThrow();
    }

    private void save() {
        all(view)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static Stream<Component> all(Component parent) {
        return parent.getChildren().flatMap(child -> Stream.concat(Stream.of(child), all(child)));
    }
}
