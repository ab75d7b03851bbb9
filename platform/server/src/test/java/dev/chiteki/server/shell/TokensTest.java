package dev.chiteki.server.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.server.StyleSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The contrasts of the look, in both themes (WCAG 2.2: 1.4.3 for text, 1.4.11 for what can be acted on). */
class TokensTest {

    private static final Pattern COLOUR = Pattern.compile(
            "--chiteki-([a-z0-9-]+):\\s*(?:light-dark\\()?(#[0-9a-f]{6})(?:,\\s*(#[0-9a-f]{6})\\))?\\s*[;}]");

    private static final Map<String, Colours> COLOURS = read();

    private record Colours(String light, String dark) {

        Stream<String> both() {
            return Stream.of(light, dark);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ink",
                "ink-soft",
                "ink-faint",
                "key",
                "key-strong",
                "information",
                "success-strong",
                "error-strong",
                "warning-strong"
            })
    void textIsReadOnEverySurface(String text) {
        for (String surface : List.of("ground", "paper", "raised", "sunken", "hover")) {
            assertContrast(text, surface, 4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "placeholder, paper",
        "key, key-soft",
        "key-strong, key-soft",
        "ink, key-soft",
        "on-key, key",
        "on-key, key-strong",
        "on-key, key-active",
        "on-error, error",
        "on-error, error-strong",
        "on-trial, trial",
        "success, paper",
        "success-strong, success-soft",
        "error, paper",
        "error, raised",
        "error-strong, error-soft",
        "warning, paper",
        "warning-strong, warning-soft",
        "information, information-soft",
        "ink, success-soft",
        "ink, error-soft",
        "ink, warning-soft",
        "ink, information-soft"
    })
    void textIsReadOnItsGround(String text, String ground) {
        assertContrast(text, ground, 4.5);
    }

    @ParameterizedTest
    @CsvSource({
        "line-strong, paper",
        "line-strong, ground",
        "line-strong, raised",
        "focus, paper",
        "focus, ground",
        "focus, raised",
        "success, ground",
        "error, ground",
        "warning, ground"
    })
    void whatCarriesMeaningStandsOut(String mark, String ground) {
        assertContrast(mark, ground, 3);
    }

    private static void assertContrast(String one, String other, double least) {
        List<String> ones = colours(one).both().toList();
        List<String> others = colours(other).both().toList();
        for (int theme = 0; theme < 2; theme++) {
            assertThat(contrast(ones.get(theme), others.get(theme)))
                    .as("%s %s on %s %s", one, ones.get(theme), other, others.get(theme))
                    .isGreaterThanOrEqualTo(least);
        }
    }

    private static Colours colours(String name) {
        return Objects.requireNonNull(COLOURS.get(name), () -> "tokens.css has no colour --chiteki-" + name);
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        int value = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(value >> 16) + 0.7152 * linear(value >> 8 & 0xff) + 0.0722 * linear(value & 0xff);
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static Map<String, Colours> read() {
        Matcher token = COLOUR.matcher(StyleSource.read("tokens.css"));
        Map<String, Colours> colours = new HashMap<>();
        while (token.find()) {
            String light = token.group(2);
            colours.put(token.group(1), new Colours(light, token.group(3) == null ? light : token.group(3)));
        }
        return colours;
    }
}
