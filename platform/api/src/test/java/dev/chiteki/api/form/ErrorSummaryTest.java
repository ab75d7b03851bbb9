package dev.chiteki.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Texts;
import dev.chiteki.testbed.KeysAsTexts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ErrorSummaryTest {

    private final TextField payee = new TextField("支払先");
    private final YenField amount = new YenField("金額", KeysAsTexts.of(Texts.class));
    private final ErrorSummary summary =
            new ErrorSummary(KeysAsTexts.of(Texts.class)).field("payee", payee).field("amount", amount);

    @Test
    void nothingIsShownBeforeAnythingWasRefused() {
        assertThat(summary.isVisible()).isFalse();
    }

    @Test
    void everyReasonIsListedAndStandsUnderItsFieldToo() {
        summary.show(ChitekiException.refused(
                Reason.at("amount", "overdrawn", 500), Reason.at("payee", "unknown"), Reason.of("closed")));

        assertThat(summary.isVisible()).isTrue();
        assertThat(html()).contains("form.refused[]", "error.overdrawn[500]", "error.unknown[]", "error.closed[]");
        assertThat(amount.getErrorMessage()).isEqualTo("error.overdrawn[500]");
        assertThat(payee.isInvalid()).isTrue();
    }

    @Test
    void reasonsOfFieldsAreLinksAndOthersAreNot() {
        summary.show(ChitekiException.refused(Reason.at("amount", "overdrawn"), Reason.of("closed")));

        assertThat(html()).containsSubsequence("<a", "error.overdrawn[]", "</a>");
        assertThat(html().substring(html().indexOf("</a>")))
                .contains("error.closed[]")
                .doesNotContain("<a");
    }

    @Test
    void aNewRefusalTakesTheMarksOfTheOldOneAway() {
        summary.show(Map.of("payee", "missing"));

        summary.show(Map.of("amount", "missing"));

        assertThat(payee.isInvalid()).isFalse();
        assertThat(amount.isInvalid()).isTrue();
    }

    @Test
    void aFieldThatHoldsWhatCannotBeReadGoesOnSayingSo() throws Exception {
        Typing.into(amount, "150万");
        summary.show(Map.of("payee", "missing"));

        summary.clear();

        assertThat(summary.isVisible()).isFalse();
        assertThat(payee.isInvalid()).isFalse();
        assertThat(amount.getErrorMessage()).isEqualTo("error.yen-malformed[150万]");
        assertThat(amount.isInvalid()).isTrue();
    }

    @Test
    void itCanBeReachedByTheFocusAndIsReadOut() {
        summary.say("closed");

        assertThat(summary.getElement().getAttribute("tabindex")).isEqualTo("-1");
        assertThat(summary.getElement().getAttribute("role")).isEqualTo("alert");
    }

    private String html() {
        return summary.getElement().getOuterHTML();
    }

    @Test
    void itMayBeginInTheFormsOwnWordsAndComeToKnowOtherFields() {
        ErrorSummary own = new ErrorSummary(KeysAsTexts.of(Texts.class), "order.refused").field("payee", payee);

        own.become(Map.of("amount", amount));
        own.show(ChitekiException.refused(Reason.at("amount", "overdrawn"), Reason.at("payee", "unknown")));

        assertThat(own.getElement().getOuterHTML()).contains("order.refused[]", "error.unknown[]");
        assertThat(amount.isInvalid()).isTrue();
        assertThat(payee.isInvalid()).isFalse();
    }
}
