package dev.chiteki.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.region.TenantKind;
import dev.chiteki.server.registry.declaration.Finding;
import dev.chiteki.server.registry.declaration.RefusedFile;
import dev.chiteki.server.text.PropertyTexts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartConsoleTest {

    private static final Region HAMAMATSU =
            new Region(new TenantId("hamamatsu"), TenantKind.REGION, "浜松", "Hamamatsu", ZoneId.of("Asia/Tokyo"));

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final StartConsole console = new StartConsole(
            new PrintStream(written, true, StandardCharsets.UTF_8),
            PropertyTexts.read(
                    List.of("i18n/errors", "i18n/registry", "i18n/start"),
                    path -> Optional.ofNullable(getClass().getClassLoader().getResource(path)),
                    () -> Locale.JAPANESE));

    @Test
    void eachRegionHasALineWithItsPlaceItsNameAndItsTime() {
        console.begin(3, 13, HAMAMATSU);
        console.ready(Duration.ofMillis(420));

        assertThat(lines()).containsExactly("[ 3/13] hamamatsu 浜松 … ready (0.4 s)");
    }

    @Test
    void aFailureIsToldWithItsReason() {
        console.begin(3, 13, HAMAMATSU);
        console.failed("the disk is full");

        assertThat(lines()).containsExactly("[ 3/13] hamamatsu 浜松 … failed", "      the disk is full");
    }

    @Test
    void aRefusedFileIsToldWithEachPlaceInBothLanguages() {
        Finding finding = new Finding("tenants/x/tenant.yaml", 1, 5, Reason.of("tenant-id-malformed", "X"));

        console.refused(new RefusedFile("tenants/x/tenant.yaml", List.of(finding)));

        assertThat(lines()).hasSize(4);
        assertThat(lines().get(2)).startsWith("  tenants/x/tenant.yaml:1:5: 「X」");
        assertThat(lines().get(3)).startsWith("  tenants/x/tenant.yaml:1:5: “X”");
    }

    @Test
    void aRefusalIsWordedInBothLanguagesAndAnythingElseIsToldAsItIs() {
        String refused = console.words(ChitekiException.conflict(Reason.of("data-busy")));
        String unexpected = console.words(new IllegalStateException("the disk is full"));

        assertThat(refused).contains("データベースが混み合っている").contains("The database is busy");
        assertThat(unexpected).contains("the disk is full");
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
