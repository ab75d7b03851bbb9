package dev.chiteki.api.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.binder.ValueContext;
import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.LocalGovernmentCode;
import dev.chiteki.api.japan.Orcid;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.text.Texts;
import dev.chiteki.testbed.KeysAsTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParsedFieldTest {

    @Test
    void anAmountTypedInFullWidthIsReadAndShownWithSeparators() throws Exception {
        YenField field = new YenField("金額", KeysAsTexts.of(Texts.class));

        Typing.into(field, "１５０００００円");

        assertThat(field.value()).contains(Yen.of(1_500_000));
        assertThat(Typing.shown(field, "value")).isEqualTo("1,500,000");
        assertThat(Typing.shown(field, "helperText")).isEqualTo("1500000 as read");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void whatCannotBeReadStaysInTheInputWithTheReasonBelow() throws Exception {
        YenField field = new YenField("金額", KeysAsTexts.of(Texts.class));

        Typing.into(field, "150万");

        assertThat(field.value()).isEmpty();
        assertThat(Typing.shown(field, "value")).isEqualTo("150万");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("error.yen-malformed[150万]");
        assertThat(field.getDefaultValidator()
                        .apply(field.getEmptyValue(), new ValueContext())
                        .isError())
                .isTrue();
    }

    @Test
    void theReasonGoesWhenTheTextIsMended() throws Exception {
        YenField field = new YenField("金額", KeysAsTexts.of(Texts.class));
        Typing.into(field, "150万");

        Typing.into(field, "1500000");

        assertThat(field.value()).contains(Yen.of(1_500_000));
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void listenersHearOfTheValueOnce() throws Exception {
        YenField field = new YenField("金額", KeysAsTexts.of(Texts.class));
        List<Yen> heard = new ArrayList<>();
        field.addValueChangeListener(change -> heard.add(change.getValue()));

        Typing.into(field, "1000");

        assertThat(heard).containsExactly(Yen.of(1000));
    }

    @Test
    void anEraDateIsReadAndShownInBothCalendars() throws Exception {
        DateField field = new DateField("日付", KeysAsTexts.of(Texts.class));

        Typing.into(field, "H14.7.1");

        assertThat(field.value()).contains(LocalDate.of(2002, 7, 1));
        assertThat(Typing.shown(field, "value")).isEqualTo("2002-07-01");
        assertThat(Typing.shown(field, "helperText")).isEqualTo("2002-07-01 as read");
    }

    @Test
    void helpStandsBelowUntilThereIsAValue() throws Exception {
        DateField field = new DateField("日付", KeysAsTexts.of(Texts.class));
        field.setHelp("例：H14.7.1");

        assertThat(Typing.shown(field, "helperText")).isEqualTo("例：H14.7.1");

        field.setValue(LocalDate.of(2002, 7, 1));

        assertThat(Typing.shown(field, "helperText")).isEqualTo("2002-07-01 as read");
    }

    @ParameterizedTest
    @CsvSource({
        "1500000,1500000",
        "'1,500,000',1500000",
        "１５０００００,1500000",
        "'１，５００，０００円',1500000",
        "¥1500,1500",
        "￥1500,1500",
        "-300,-300",
        "−300,-300",
        "0,0",
    })
    void amountsAreReadInFullAndHalfWidth(String typed, long yen) throws Exception {
        YenField field = new YenField("金額", KeysAsTexts.of(Texts.class));

        Typing.into(field, typed);

        assertThat(field.value()).contains(Yen.of(yen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1,50", "150万", "千円", "1500円也", "1 500", "--3", "9999999999999999999"})
    void amountsThatMeanNothingForCertainAreNotGuessed(String typed) throws Exception {
        YenField field = new YenField("金額", KeysAsTexts.of(Texts.class));

        Typing.into(field, typed);

        assertThat(field.value()).isEmpty();
        assertThat(field.unreadable()).contains("error.yen-malformed[" + typed + "]");
    }

    @Test
    void aFiscalYearIsReadFromItsEraAndShownWithItsDays() throws Exception {
        FiscalYearField field = new FiscalYearField("年度", KeysAsTexts.of(Texts.class));

        Typing.into(field, "平成１４年度");

        assertThat(field.value()).contains(new FiscalYear(2002));
        assertThat(Typing.shown(field, "value")).isEqualTo("2002");
        assertThat(Typing.shown(field, "helperText")).isEqualTo("form.fiscal-year[2002, 2002-04-01, 2003-03-31]");
    }

    @Test
    void aCodeStandsAsItIsReadWithItsGroupsBelow() throws Exception {
        CodeField<CorporateNumber> field = CodeField.corporateNumber("法人番号", KeysAsTexts.of(Texts.class));

        Typing.into(field, "７０００ ０１２０ ５０００２");

        assertThat(field.value()).contains(new CorporateNumber("7000012050002"));
        assertThat(Typing.shown(field, "value")).isEqualTo("7000012050002");
        assertThat(Typing.shown(field, "helperText")).isEqualTo("7-0000-1205-0002");
    }

    @Test
    void aCodeWithAWrongCheckDigitIsToldTheRightOne() throws Exception {
        CodeField<LocalGovernmentCode> field = CodeField.localGovernment("団体コード", KeysAsTexts.of(Texts.class));

        Typing.into(field, "011003");

        assertThat(field.unreadable()).contains("error.government-code-check[011003, 2]");
    }

    @Test
    void whatWasTypedCanBePutBackReadableOrNot() {
        YenField field = new YenField("金額", KeysAsTexts.of(Texts.class));

        field.type("150万");
        assertThat(field.typed()).isEqualTo("150万");
        assertThat(field.isInvalid()).isTrue();

        field.type("1,500");
        assertThat(field.value()).contains(Yen.of(1500));
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void aCodeOfAnyKindIsReadByItsOwnParser() throws Exception {
        CodeField<Integer> field = new CodeField<>("番号", KeysAsTexts.of(Texts.class), Integer::valueOf);

        Typing.into(field, "７");

        assertThat(field.value()).contains(7);
    }

    @Test
    void aRefusalOfTheServiceStandsBelowTheFieldUntilItIsTakenBack() {
        YenField field = new YenField("金額", KeysAsTexts.of(Texts.class));

        field.setErrorMessage("残額を超えています");
        field.setInvalid(true);
        assertThat(field.getErrorMessage()).isEqualTo("残額を超えています");

        field.setInvalid(false);
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void anOrcidIsReadFromItsAddressToo() throws Exception {
        CodeField<Orcid> field = CodeField.orcid("ORCID", KeysAsTexts.of(Texts.class));

        Typing.into(field, "https://orcid.org/0000-0002-1825-0097");

        assertThat(field.value()).contains(new Orcid("0000-0002-1825-0097"));
    }
}
