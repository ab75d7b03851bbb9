package dev.chiteki.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.data.binder.ValueContext;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ParsedFieldTest {

    @Test
    void anAmountTypedInFullWidthIsReadAndShownWithSeparatorsAndUnit() throws Exception {
        YenField field = new YenField("金額", new KeysAsTexts());

        type(field, "１５０００００円");

        assertThat(field.value()).contains(Yen.of(1_500_000));
        assertThat(shown(field, "value")).isEqualTo("1,500,000");
        assertThat(shown(field, "helperText")).isEqualTo("1,500,000円");
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void whatCannotBeReadStaysInTheInputWithTheReasonBelow() throws Exception {
        YenField field = new YenField("金額", new KeysAsTexts());

        type(field, "150万");

        assertThat(field.value()).isEmpty();
        assertThat(shown(field, "value")).isEqualTo("150万");
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("error.yen-malformed[150万]");
        assertThat(field.getDefaultValidator()
                        .apply(field.getEmptyValue(), new ValueContext())
                        .isError())
                .isTrue();
    }

    @Test
    void theReasonGoesWhenTheTextIsMended() throws Exception {
        YenField field = new YenField("金額", new KeysAsTexts());
        type(field, "150万");

        type(field, "1500000");

        assertThat(field.value()).contains(Yen.of(1_500_000));
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void listenersHearOfTheValueOnce() throws Exception {
        YenField field = new YenField("金額", new KeysAsTexts());
        List<Yen> heard = new ArrayList<>();
        field.addValueChangeListener(change -> heard.add(change.getValue()));

        type(field, "1000");

        assertThat(heard).containsExactly(Yen.of(1000));
    }

    @Test
    void anEraDateIsReadAndShownInBothCalendars() throws Exception {
        DateField field = new DateField("日付", new KeysAsTexts());

        type(field, "H14.7.1");

        assertThat(field.value()).contains(LocalDate.of(2002, 7, 1));
        assertThat(shown(field, "value")).isEqualTo("2002-07-01");
        assertThat(shown(field, "helperText")).isEqualTo("2002-07-01 as read");
    }

    @Test
    void helpStandsBelowUntilThereIsAValue() throws Exception {
        DateField field = new DateField("日付", new KeysAsTexts());
        field.setHelp("例：H14.7.1");

        assertThat(shown(field, "helperText")).isEqualTo("例：H14.7.1");

        field.setValue(LocalDate.of(2002, 7, 1));

        assertThat(shown(field, "helperText")).isEqualTo("2002-07-01 as read");
    }

    private static void type(Component field, String text) throws Exception {
        field.getElement()
                .getNode()
                .getFeature(ElementPropertyMap.class)
                .deferredUpdateFromClient("value", text)
                .run();
    }

    private static String shown(Component field, String property) {
        return field.getElement().getProperty(property);
    }

    private static final class KeysAsTexts implements Texts {

        @Override
        public String get(String key, Object... arguments) {
            return key + Arrays.toString(arguments);
        }

        @Override
        public String in(Locale locale, String key, Object... arguments) {
            return get(key, arguments);
        }

        @Override
        public String format(Object value) {
            return value instanceof Yen yen ? yen.format(locale()) : value + " as read";
        }

        @Override
        public Locale locale() {
            return Locale.JAPANESE;
        }
    }
}
