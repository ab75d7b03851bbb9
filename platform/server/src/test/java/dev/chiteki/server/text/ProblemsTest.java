package dev.chiteki.server.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProblemsTest {

    private static final Texts PLATFORM = PropertyTexts.read(
            List.of("i18n/errors", "i18n/problems"),
            path -> Optional.ofNullable(ProblemsTest.class.getClassLoader().getResource(path)),
            () -> Locale.JAPANESE);

    private final Problems problems = new Problems(PLATFORM);

    @Test
    void aRefusalNamesCodeFieldStatusAndSentence() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ChitekiException refused = ChitekiException.invalid(Reason.at("amount", "yen-malformed", "500.5"));

        problems.write(response, problems.of(refused, Locale.ENGLISH), Locale.ENGLISH);

        JsonNode body = JsonMapper.shared().readTree(response.getContentAsByteArray());
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(body.path("type").asString()).isEqualTo("urn:chiteki:problem:yen-malformed");
        assertThat(body.path("code").asString()).isEqualTo("yen-malformed");
        assertThat(body.path("status").asInt()).isEqualTo(400);
        assertThat(body.path("title").asString()).isEqualTo("The input is wrong");
        assertThat(body.path("detail").asString()).contains("500.5");
        assertThat(body.path("errors").path(0).path("field").asString()).isEqualTo("amount");
        assertThat(body.has("incident")).isFalse();
    }

    @Test
    void theAcceptedLanguageIsAnsweredAndJapaneseWhereNoneIsNamed() throws Exception {
        MockHttpServletRequest silent = new MockHttpServletRequest();
        MockHttpServletRequest french = new MockHttpServletRequest();
        french.addHeader("Accept-Language", "fr, ja;q=0.5, en;q=0.8");
        MockHttpServletResponse japanese = new MockHttpServletResponse();
        MockHttpServletResponse english = new MockHttpServletResponse();

        problems.write(silent, japanese, 409, Reason.of("data-conflict"));
        problems.write(french, english, 409, Reason.of("data-conflict"));

        assertThat(japanese.getHeader("Content-Language")).isEqualTo("ja");
        assertThat(new String(japanese.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("競合");
        assertThat(english.getHeader("Content-Language")).isEqualTo("en");
        assertThat(english.getContentAsString()).contains("Somebody else was faster");
    }

    @Test
    void anOwnersTextComesBeforeThePlatforms() {
        Texts owner = new OneText("error.notes.too-long", "The note is too long.");

        Problem problem = problems.of(
                ChitekiException.refused(Reason.of("notes.too-long"), Reason.of("data-busy")), Locale.ENGLISH, owner);

        assertThat(problem.errors()).extracting(Problem.Error::detail).first().isEqualTo("The note is too long.");
        assertThat(problem.errors().get(1).detail()).startsWith("The database is busy");
    }

    @Test
    void aCodeWithoutTextIsStillAnswered() {
        Problem problem = problems.of(422, List.of(Reason.of("notes.unheard-of")), Locale.ENGLISH);

        assertThat(problem.detail()).isEqualTo("notes.unheard-of");
    }

    private record OneText(String key, String text) implements Texts {

        @Override
        public String get(String wanted, Object... arguments) {
            return in(Locale.ENGLISH, wanted, arguments);
        }

        @Override
        public String in(Locale language, String wanted, Object... arguments) {
            if (!wanted.equals(key)) {
                throw new java.util.MissingResourceException(wanted, "OneText", wanted);
            }
            return text;
        }

        @Override
        public String format(Object value) {
            return value.toString();
        }

        @Override
        public Locale locale() {
            return Locale.ENGLISH;
        }
    }
}
