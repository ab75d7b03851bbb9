package dev.chiteki.server.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.setting.Secret;
import dev.chiteki.api.setting.SettingsDeclaration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SettingsRecordTest {

    private final SettingsRecord settings = SampleSettings.record();

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void whereNothingIsSetTheDefaultsHold() {
        Bound bound = settings.bind(Map.of());

        assertThat(bound.record()).isEqualTo(SampleSettings.DEFAULTS);
        assertThat(bound.fallbacks()).isEmpty();
        assertThat(bound.leftovers()).isEmpty();
    }

    @Test
    void plainValuesOfEveryKindBecomeComponents() {
        SampleSettings made = (SampleSettings) settings.accept(plain());

        assertThat(made)
                .isEqualTo(new SampleSettings(
                        "札幌",
                        false,
                        2,
                        50,
                        9_000_000_000L,
                        Yen.of(500_000_000),
                        LocalDate.of(2003, 4, 1),
                        LocalDate.of(2004, 3, 31),
                        new FiscalYear(2003),
                        SampleSettings.Colour.RED,
                        List.of("一", "二"),
                        List.of(SampleSettings.Colour.RED, SampleSettings.Colour.DEEP_BLUE),
                        List.of(new SampleSettings.Grant(new FiscalYear(2002), 5, null)),
                        Secret.of("s3cr3t")));
    }

    @Test
    void whatIsReadIsWrittenAlikeAndSurvivesItsWayThroughTheDatabase() {
        Record made = settings.accept(plain());

        for (Field field : settings.fields().all()) {
            if (!field.isSecret()) {
                Object written = field.plain(field.of(made));
                assertThat(PlainJson.read(PlainJson.write(written)))
                        .as(field.name())
                        .isEqualTo(plain().get(field.name()));
            }
        }
    }

    static Stream<Arguments> unfitValues() {
        return Stream.of(
                arguments("name", 5L, "name", "setting-text"),
                arguments("name", "", "name", "setting-violated"),
                arguments("name", "x".repeat(21), "name", "setting-violated-by"),
                arguments("name", null, "name", "setting-missing"),
                arguments("open", "true", "open", "setting-flag"),
                arguments("least", "5", "least", "setting-whole"),
                arguments("least", 1L + Integer.MAX_VALUE, "least", "setting-whole"),
                arguments("least", 101L, null, "setting-combination"),
                arguments("most", 101L, "most", "setting-violated-by"),
                arguments("least", 11L, null, "setting-combination"),
                arguments("count", 5.5, "count", "setting-whole"),
                arguments("amount", "5000", "amount", "setting-yen"),
                arguments("day", "2003-02-29", "day", "setting-day"),
                arguments("day", 20L, "day", "setting-day"),
                arguments("year", 99_999L, "year", "setting-year"),
                arguments("colour", "green", "colour", "setting-choice"),
                arguments("colour", "RED", "colour", "setting-choice"),
                arguments("words", "一", "words", "setting-list"),
                arguments("words", List.of("a", "b", "c", "d"), "words", "setting-violated"),
                arguments("words", List.of("a", 5L), "words[1]", "setting-text"),
                arguments("words", Arrays.asList("a", null), "words[1]", "setting-missing"),
                arguments("grants", List.of("a"), "grants[0]", "setting-group"),
                arguments("grants", List.of(Map.of("year", 2002L)), "grants[0].amount", "setting-missing"),
                arguments(
                        "grants",
                        List.of(Map.of("year", 2002L, "amount", 0L)),
                        "grants[0].amount",
                        "setting-violated-by"),
                arguments("grants", List.of(Map.of("sum", 1L)), "grants[0].sum", "setting-unknown"),
                arguments("token", "s3cr3t", "token", "setting-secret"));
    }

    @ParameterizedTest
    @MethodSource("unfitValues")
    void anUnfitValueIsRefusedAtItsPlaceWhenItIsSetAndGivesWayToTheDefaultWhenItIsRead(
            String name, @Nullable Object plain, @Nullable String path, String code) {
        Map<String, @Nullable Object> set = new LinkedHashMap<>();
        set.put(name, plain);

        Bound bound = settings.bind(set);

        assertThatThrownBy(() -> settings.accept(set)).isInstanceOfSatisfying(ChitekiException.class, refused -> {
            assertThat(refused.reasons().getFirst().code()).isEqualTo(code);
            assertThat(refused.reasons().getFirst().field()).isEqualTo(path);
            assertThat(refused).message().doesNotContain("s3cr3t");
        });
        assertThat(bound.record()).isEqualTo(SampleSettings.DEFAULTS);
        assertThat(bound.fallbacks()).extracting(Fallback::name).containsExactly(name);
        assertThat(bound.fallbacks().getFirst().reasons().getFirst().code()).isEqualTo(code);
        assertThat(bound.fallbacks().toString()).doesNotContain("s3cr3t");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThatThrownBy(() -> settings.accept(Map.of("name", 5L, "open", 5L, "year", 0L)))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(refused.reasons())
                        .extracting(Reason::field)
                        .containsExactlyInAnyOrder("name", "open", "year"));
    }

    @Test
    void oneUnfitValueTakesNoSoundOneWithIt() {
        Bound bound = settings.bind(Map.of("name", "札幌", "year", "nonsense"));

        assertThat(((SampleSettings) bound.record()).name()).isEqualTo("札幌");
        assertThat(bound.fallbacks()).extracting(Fallback::name).containsExactly("year");
    }

    @Test
    void whatWasSetForAComponentThatIsGoneIsLeftOverAndHarmsNothing() {
        Bound bound = settings.bind(Map.of("gone", 5L, "hidden", Secret.of("s3cr3t"), "name", "札幌"));

        assertThat(((SampleSettings) bound.record()).name()).isEqualTo("札幌");
        assertThat(bound.leftovers()).containsOnlyKeys("gone", "hidden");
        assertThat(bound.toString()).doesNotContain("s3cr3t");
    }

    @Test
    void aRenamedComponentHasTheValueOfItsEarlierName() {
        try (SettingsRecord renamed = SettingsRecord.of(
                SampleSettings.declaration().renamed("title", "name").renamed("from", "least"), () -> Locale.ENGLISH)) {
            Bound bound = renamed.bind(Map.of("title", "札幌", "from", 500L));
            Bound both = renamed.bind(Map.of("title", "札幌", "name", "仙台"));

            assertThat(((SampleSettings) bound.record()).name()).isEqualTo("札幌");
            assertThat(bound.fallbacks()).extracting(Fallback::plain).containsExactly(500L);
            assertThat(((SampleSettings) both.record()).name()).isEqualTo("仙台");
        }
    }

    @Test
    void noMixtureOfValuesMakesReadingFail() {
        Random random = new Random(20_020_701);
        List<Object> pool = List.of(
                "",
                "札幌",
                "red",
                "2002-07-01",
                0L,
                1L,
                50L,
                100L,
                2002L,
                Long.MAX_VALUE,
                1.5,
                true,
                List.of(),
                List.of("a"),
                List.of(List.of()),
                Map.of(),
                List.of(Map.of("year", 2002L, "amount", 7L)),
                Secret.of("s3cr3t"));
        List<String> names = settings.fields().all().stream().map(Field::name).toList();

        for (int round = 0; round < 3_000; round++) {
            Map<String, Object> set = new LinkedHashMap<>();
            for (int value = random.nextInt(6); value >= 0; value--) {
                set.put(names.get(random.nextInt(names.size())), pool.get(random.nextInt(pool.size())));
            }
            Bound bound = settings.bind(set);

            assertThat(bound.fallbacks()).extracting(Fallback::name).isSubsetOf(set.keySet());
            assertThat(((SampleSettings) bound.record()).most()).isBetween(1, 100);
        }
    }

    record Odd(Thread thread) {}

    record Bare(String name) {}

    record Deep(List<Secret> secrets) {}

    @Test
    void whatCannotBeASettingIsNamedByComponentAndType() {
        assertThatThrownBy(() -> read(new Odd(Thread.currentThread())))
                .isInstanceOf(UnfitRecord.class)
                .hasMessageContaining("thread")
                .hasMessageContaining("java.lang.Thread");
        assertThatThrownBy(() -> read(new Deep(List.of())))
                .isInstanceOf(UnfitRecord.class)
                .hasMessageContaining("secrets");
    }

    @Test
    @SuppressWarnings("NullAway") // that is what is tested
    void aDefaultThatIsNullNeedsToBeAllowed() {
        assertThatThrownBy(() -> read(new Bare(null)))
                .isInstanceOf(UnfitRecord.class)
                .hasMessageContaining("name");
    }

    private static void read(Record defaults) {
        SettingsRecord.of(SettingsDeclaration.of(defaults), () -> Locale.ENGLISH)
                .close();
    }

    private static Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("name", "札幌");
        plain.put("open", false);
        plain.put("least", 2L);
        plain.put("most", 50L);
        plain.put("count", 9_000_000_000L);
        plain.put("amount", 500_000_000L);
        plain.put("day", "2003-04-01");
        plain.put("until", "2004-03-31");
        plain.put("year", 2003L);
        plain.put("colour", "red");
        plain.put("words", List.of("一", "二"));
        plain.put("colours", List.of("red", "deep-blue"));
        plain.put("grants", List.of(Map.of("year", 2002L, "amount", 5L)));
        plain.put("token", Secret.of("s3cr3t"));
        return plain;
    }
}
