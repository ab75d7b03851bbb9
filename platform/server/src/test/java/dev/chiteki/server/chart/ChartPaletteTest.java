package dev.chiteki.server.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.server.StyleSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Holds the style sheet's colours of charts to what people can see. How people of the types P and D see a colour is computed
 * as by Machado, Oliveira and Fernandes (2009) at full severity; how far colours are apart by CIE 1976 in L*a*b*.
 */
class ChartPaletteTest {

    private static final double LEAST_CONTRAST = 3;
    private static final double LEAST_CONTRAST_OF_TEXT = 4.5;
    private static final double LEAST_DISTANCE = 20;
    private static final List<String> PAPER = List.of("#ffffff", "#181b20");
    private static final List<List<SeriesRole>> SEEN_TOGETHER = List.of(
            List.of(SeriesRole.ACTUAL, SeriesRole.UNDERWAY, SeriesRole.OPEN),
            List.of(SeriesRole.ACTUAL, SeriesRole.PLAN),
            List.of(SeriesRole.ACTUAL, SeriesRole.PREVIOUS),
            List.of(SeriesRole.ACTUAL, SeriesRole.LIMIT),
            List.of(SeriesRole.FIRST, SeriesRole.SECOND, SeriesRole.THIRD, SeriesRole.FOURTH));
    private static final Map<String, double[][]> VISION = Map.of(
            "C", new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            "P",
                    new double[][] {
                        {0.152286, 1.052583, -0.204868},
                        {0.114503, 0.786281, 0.099216},
                        {-0.003882, -0.048116, 1.051998}
                    },
            "D",
                    new double[][] {
                        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
                    });

    private final Map<String, List<String>> properties = properties();

    @Test
    void everyRoleStandsOutFromTheGroundInBothThemes() {
        for (SeriesRole role : SeriesRole.values()) {
            for (int theme = 0; theme < 2; theme++) {
                assertThat(contrast(colour(role, theme), PAPER.get(theme)))
                        .as(role + " in theme " + theme)
                        .isGreaterThanOrEqualTo(LEAST_CONTRAST);
                assertThat(contrast(textColour(role, theme), PAPER.get(theme)))
                        .as("the name of " + role + " in theme " + theme)
                        .isGreaterThanOrEqualTo(LEAST_CONTRAST_OF_TEXT);
            }
        }
    }

    @Test
    void rolesOfOneChartDifferForEveryTypeOfColourVision() {
        VISION.forEach((type, vision) -> SEEN_TOGETHER.forEach(roles -> {
            for (SeriesRole one : roles) {
                for (SeriesRole other : roles.subList(roles.indexOf(one) + 1, roles.size())) {
                    for (int theme = 0; theme < 2; theme++) {
                        assertThat(distance(colour(one, theme), colour(other, theme), vision))
                                .as(one + " and " + other + " for type " + type + " in theme " + theme)
                                .isGreaterThanOrEqualTo(LEAST_DISTANCE);
                    }
                }
            }
        }));
    }

    @Test
    void documentsAreDrawnInTheColoursOfTheLightTheme() {
        for (SeriesRole role : SeriesRole.values()) {
            assertThat(ChartInk.of(role).stroke()).as(role.name()).isEqualTo(colour(role, 0));
        }
    }

    private String colour(SeriesRole role, int theme) {
        return Objects.requireNonNull(properties.get(name(role)), name(role)).get(theme);
    }

    private String textColour(SeriesRole role, int theme) {
        return properties
                .getOrDefault(name(role) + "-text", Objects.requireNonNull(properties.get(name(role))))
                .get(theme);
    }

    private static String name(SeriesRole role) {
        return "--chiteki-chart-" + role.name().toLowerCase(Locale.ROOT);
    }

    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(linear(one)), luminance(linear(other)));
        double darker = Math.min(luminance(linear(one)), luminance(linear(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double distance(String one, String other, double[][] vision) {
        double[] first = lab(seen(linear(one), vision));
        double[] second = lab(seen(linear(other), vision));
        return Math.sqrt(Math.pow(first[0] - second[0], 2)
                + Math.pow(first[1] - second[1], 2)
                + Math.pow(first[2] - second[2], 2));
    }

    private static double[] linear(String hex) {
        double[] linear = new double[3];
        for (int part = 0; part < 3; part++) {
            double value = Integer.parseInt(hex.substring(1 + 2 * part, 3 + 2 * part), 16) / 255.0;
            linear[part] = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    private static double[] seen(double[] colour, double[][] vision) {
        double[] seen = new double[3];
        for (int part = 0; part < 3; part++) {
            seen[part] = Math.clamp(
                    vision[part][0] * colour[0] + vision[part][1] * colour[1] + vision[part][2] * colour[2], 0, 1);
        }
        return seen;
    }

    private static double luminance(double[] linear) {
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double[] lab(double[] linear) {
        double x = root((0.4124 * linear[0] + 0.3576 * linear[1] + 0.1805 * linear[2]) / 0.95047);
        double y = root(luminance(linear));
        double z = root((0.0193 * linear[0] + 0.1192 * linear[1] + 0.9505 * linear[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double value) {
        return value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16.0 / 116;
    }

    private static Map<String, List<String>> properties() {
        Pattern declaration =
                Pattern.compile("(--chiteki-chart-[a-z-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
        Map<String, List<String>> found = new HashMap<>();
        Matcher matcher = declaration.matcher(StyleSource.read("chart.css"));
        while (matcher.find()) {
            found.put(matcher.group(1), List.of(matcher.group(2), matcher.group(3)));
        }
        return found;
    }
}
