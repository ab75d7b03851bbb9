package dev.chiteki.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.api.japan.LocalGovernmentCode;
import dev.chiteki.api.japan.Orcid;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContextImpl;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueFormTest {

    @Test
    void aCodeStandsAsItsTextAndIsReadBackFromIt() {
        Orcid orcid = Orcid.parse("0000000218250097");

        String written = form(Orcid.class).write().apply(orcid);

        assertThat(written).isEqualTo("0000-0002-1825-0097");
        assertThat(form(Orcid.class).of(written)).isEqualTo(orcid);
        assertThat(form(Orcid.class).whole()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0000000218250097, orcid-malformed",
        "https://orcid.org/0000-0002-1825-0097, orcid-malformed",
        "0000-0002-1825-0098, orcid-check"
    })
    void programsWriteACodeInItsOneFormAndAreToldWhatIsWrong(String text, String code) {
        assertThatThrownBy(() -> form(Orcid.class).of(text))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(refused.reasons())
                        .singleElement()
                        .satisfies(reason -> {
                            assertThat(reason.code()).isEqualTo(code);
                            assertThat(reason.arguments()).contains(text);
                        }));
    }

    @Test
    void theSchemaOfACodeTellsItsForm() {
        assertThat("0000-0002-1694-233X").matches(pattern(Orcid.class));
        assertThat("0000000216942330").doesNotMatch(pattern(Orcid.class));
        assertThat("7000012050002").matches(pattern(CorporateNumber.class));
        assertThat("011002").matches(pattern(LocalGovernmentCode.class));
    }

    private static String pattern(Class<?> type) {
        Schema<?> schema = Objects.requireNonNull(new ValueSchemas()
                .resolve(
                        new AnnotatedType(type),
                        new ModelConverterContextImpl(new ValueSchemas()),
                        Collections.emptyIterator()));
        return schema.getPattern();
    }

    @SuppressWarnings("unchecked")
    private static <T> ValueForm<T> form(Class<T> type) {
        return (ValueForm<T>) ValueForm.all().stream()
                .filter(form -> form.type() == type)
                .findFirst()
                .orElseThrow();
    }
}
