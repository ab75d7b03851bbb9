package dev.chiteki.server.registry.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.japan.LocalGovernmentCode;
import dev.chiteki.api.region.TenantKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The real {@code tenants/} of the installation against the facts of fiscal year 2002. */
class ProgrammeOf2002Test {

    private static final LocalDate START = LocalDate.of(2002, 7, 1);

    private final TenantFolder.Content content =
            new TenantFolder(Path.of("../../tenants"), Set.of("budget", "notes")).read();

    @Test
    void everyFileIsValid() {
        assertThat(content.refused()).isEmpty();
        assertThat(content.valid()).hasSize(13);
    }

    @Test
    void twelveClustersStandInTenAreas() {
        assertThat(clusters()).hasSize(12);
        assertThat(clusters().stream().map(cluster -> cluster.area().value()).distinct())
                .hasSize(10);
    }

    @Test
    void eachClusterHasAGrantOfHalfABillionYen() {
        assertThat(regions()).allSatisfy(region -> {
            Map<String, Object> budget =
                    Objects.requireNonNull(region.settings().get("budget"));
            assertThat(region.plugins()).contains("budget");
            assertThat(budget)
                    .containsEntry(
                            "grants",
                            List.of(Map.of(
                                    "fiscalYear",
                                    2002L,
                                    "amount",
                                    500_000_000L,
                                    "decidedOn",
                                    START,
                                    "certainty",
                                    "recalled")));
        });
    }

    @Test
    void eachClusterIsLedByItsGovernmentUnderTheCodeOfItsDay() {
        Map<String, String> codes = regions().stream()
                .collect(Collectors.toMap(
                        region -> region.region().id().value(), region -> Objects.requireNonNull(region.cluster())
                                .lead()
                                .codeOn(START)
                                .map(LocalGovernmentCode::value)
                                .orElseThrow()));

        assertThat(codes)
                .isEqualTo(Map.ofEntries(
                        Map.entry("sapporo", "011002"),
                        Map.entry("sendai", "041009"),
                        Map.entry("nagano-ueda", "200000"),
                        Map.entry("hamamatsu", "222020"),
                        Map.entry("kyoto", "261009"),
                        Map.entry("keihanna", "260002"),
                        Map.entry("saito", "270008"),
                        Map.entry("kobe", "281000"),
                        Map.entry("hiroshima", "340006"),
                        Map.entry("takamatsu", "370002"),
                        Map.entry("fukuoka", "400009"),
                        Map.entry("kitakyushu", "401005")));
    }

    @Test
    void hamamatsuChangesItsCodeWhenItBecomesADesignatedCity() {
        LocalGovernment hamamatsu = regions().stream()
                .filter(region -> region.region().id().value().equals("hamamatsu"))
                .map(region -> Objects.requireNonNull(region.cluster()).lead())
                .findFirst()
                .orElseThrow();

        assertThat(hamamatsu.codeOn(LocalDate.of(2007, 3, 31))).hasToString("Optional[222020]");
        assertThat(hamamatsu.codeOn(LocalDate.of(2007, 4, 1))).hasToString("Optional[221309]");
        assertThat(hamamatsu.codes().getFirst().certainty()).isEqualTo(Certainty.RECALLED);
    }

    @Test
    void noTwoTenantsShareAColour() {
        assertThat(content.valid().stream().map(file -> file.declaration().colour()))
                .doesNotHaveDuplicates();
    }

    @Test
    void theProgrammeOfficeIsATenantOfItsOwnKind() {
        assertThat(content.valid())
                .filteredOn(file -> file.declaration().region().kind() == TenantKind.PROGRAMME)
                .extracting(file -> file.declaration().region().id().value())
                .containsExactly("mext");
    }

    private List<TenantDeclaration> regions() {
        return content.valid().stream()
                .map(TenantFile::declaration)
                .filter(declaration -> declaration.region().kind() == TenantKind.REGION)
                .toList();
    }

    private List<ClusterDeclaration> clusters() {
        return regions().stream()
                .map(region -> Objects.requireNonNull(region.cluster()))
                .toList();
    }
}
