package dev.chiteki.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.person.Draft;
import dev.chiteki.api.person.Drafts;
import dev.chiteki.api.text.Texts;
import dev.chiteki.testbed.KeysAsTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormDraftTest {

    private final Shelf shelf = new Shelf();

    @Test
    void whatIsTypedIsKeptAndComesBackWhenTheFormIsOpenedAgain() throws Exception {
        Form left = new Form();
        Typing.into(left.payee, "大学");
        Typing.into(left.amount, "1,500");

        Form again = new Form();

        assertThat(again.payee.getValue()).isEqualTo("大学");
        assertThat(again.amount.value()).contains(Yen.of(1500));
        assertThat(again.draft.getElement().getOuterHTML()).contains("form.draft.restored", "form.draft.discard");
    }

    @Test
    void whatCannotBeReadComesBackTooAndSaysSo() throws Exception {
        Typing.into(new Form().amount, "150万");

        Form again = new Form();

        assertThat(again.amount.typed()).isEqualTo("150万");
        assertThat(again.amount.isInvalid()).isTrue();
    }

    @Test
    void aPresetThatNobodyChangedIsThatOfTheDay() throws Exception {
        Typing.into(new Form().payee, "大学");

        Form tomorrow = new Form(LocalDate.of(2002, 7, 2));

        assertThat(tomorrow.date.value()).contains(LocalDate.of(2002, 7, 2));
    }

    @Test
    void aFieldThatWasEmptiedStaysEmpty() throws Exception {
        Typing.into(new Form().date, "");

        assertThat(new Form().date.value()).isEmpty();
    }

    @Test
    void aFormThatNobodyTouchedLeavesNothingBehind() {
        new Form();

        assertThat(shelf.drafts).isEmpty();
        assertThat(new Form().draft.getContent().isVisible()).isFalse();
    }

    @Test
    void whatIsTakenBackIsNoDraftAnyMore() throws Exception {
        Form form = new Form();
        Typing.into(form.payee, "大学");

        Typing.into(form.payee, "");

        assertThat(shelf.drafts).isEmpty();
    }

    @Test
    void discardingGivesThePresetsBackAndForgetsTheDraft() throws Exception {
        Form left = new Form();
        Typing.into(left.payee, "大学");
        Typing.into(left.date, "2002-06-30");
        Form again = new Form();

        discard(again);

        assertThat(again.payee.getValue()).isEmpty();
        assertThat(again.date.value()).contains(Form.TODAY);
        assertThat(shelf.drafts).isEmpty();
        assertThat(again.draft.getContent().isVisible()).isFalse();
        Typing.into(again.payee, "学会");
        assertThat(shelf.drafts).hasSize(1);
    }

    @Test
    void aSavedFormHasNoDraft() throws Exception {
        Form form = new Form();
        Typing.into(form.payee, "大学");

        form.draft.forget();

        assertThat(shelf.drafts).isEmpty();
        assertThat(new Form().payee.getValue()).isEmpty();
    }

    @Test
    void aFieldThatALaterVersionDoesNotKnowIsPassedOver() {
        shelf.keep("entries/new", Map.of("payee", "大学", "gone", "x", "kind", "NO_SUCH_KIND"));

        Form form = new Form();

        assertThat(form.payee.getValue()).isEqualTo("大学");
        assertThat(form.kind.getValue()).isEqualTo("PAYMENT");
    }

    @Test
    void whatCannotBeKeptIsSaidAndWouldBeLost() throws Exception {
        shelf.full = true;
        Form form = new Form();

        Typing.into(form.payee, "大学");

        assertThat(form.draft.getElement().getOuterHTML()).contains("error.draft-too-long[100001, 100000]");
        assertThat(form.draft.wouldBeLost()).isTrue();
        assertThat(form.payee.getValue()).isEqualTo("大学");
    }

    private static void discard(Form form) {
        form.draft
                .getContent()
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .click();
    }

    private final class Form {

        static final LocalDate TODAY = LocalDate.of(2002, 7, 1);

        final TextField payee = new TextField();
        final Select<String> kind = new Select<>();
        final YenField amount = new YenField("金額", KeysAsTexts.of(Texts.class));
        final DateField date = new DateField("日付", KeysAsTexts.of(Texts.class));
        final FormDraft draft =
                new FormDraft("entries/new", shelf, KeysAsTexts.of(Texts.class), () -> ZoneId.of("Asia/Tokyo"));

        Form() {
            this(TODAY);
        }

        Form(LocalDate today) {
            kind.setItems("PAYMENT", "EXPENDITURE");
            kind.setValue("PAYMENT");
            date.setValue(today);
            draft.field("payee", payee).field("amount", amount).field("date", date);
            draft.field("kind", kind, text -> text, text -> Optional.of(text).filter(known -> known.startsWith("P")));
            draft.restore();
        }
    }

    @Test
    void aFormWithFilesSaysThatTheyHaveToBeChosenAnew() throws Exception {
        Typing.into(new Form().payee, "大学");

        Form again = new Form();
        again.draft.withFiles().restore();

        assertThat(again.draft.getElement().getOuterHTML()).contains("form.draft.files");
    }

    private static final class Shelf implements Drafts {

        final Map<String, Draft> drafts = new HashMap<>();
        boolean full;

        @Override
        public Optional<Draft> find(String form) {
            return Optional.ofNullable(drafts.get(form));
        }

        @Override
        public void keep(String form, Map<String, String> fields) {
            if (full) {
                throw ChitekiException.refused(Reason.of("draft-too-long", 100_001, 100_000));
            }
            drafts.put(form, new Draft(fields, Instant.now()));
        }

        @Override
        public void forget(String form) {
            drafts.remove(form);
        }
    }
}
