package dev.chiteki.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationMessagesTest {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    @ParameterizedTest
    @ValueSource(strings = {"ja", "en"})
    void eachConstraintOfTheStandardHasWordsOfOurs(String language) {
        Set<String> standard = keys("org.hibernate.validator.ValidationMessages", Locale.ENGLISH).stream()
                .filter(key -> key.startsWith("jakarta.validation.constraints."))
                .collect(Collectors.toSet());

        Set<String> ours = keys("ValidationMessages", Locale.of(language));

        assertThat(standard).hasSizeGreaterThan(20);
        assertThat(ours).isEqualTo(standard);
    }

    private static Set<String> keys(String bundle, Locale language) {
        return ResourceBundle.getBundle(bundle, language, ValidationMessagesTest.class.getClassLoader(), EXACT)
                .keySet();
    }
}
