package dev.chiteki.testkit;

import dev.chiteki.api.region.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import org.springframework.util.FileSystemUtils;

/** What the regions of tests declare about themselves: all the same but for their ids, and the programme office. */
final class RegionFiles {

    /** A file declares settings of its own plugins only, so this stands there where the budget is on the class path. */
    private static final String GRANT = """
              budget:
                grants:
                  - {fiscalYear: 2002, amount: 500000000, decidedOn: 2002-07-01, certainty: recalled}
            """;

    private static final String PROGRAMME = """
            id: mext
            kind: programme
            name: {ja: プログラム事務局, en: Programme Office}
            plugins: []
            settings:
              language: ja
              zone: Asia/Tokyo
              colour: "#0017c1"
            """;

    /** The one of them that is no region but the programme office. */
    private static final TenantId OFFICE = new TenantId("mext");

    private final Path folder;

    private RegionFiles(Path folder) {
        this.folder = folder;
    }

    static RegionFiles in(Path folder) throws IOException {
        return new RegionFiles(Files.createDirectories(folder));
    }

    Path folder() {
        return folder;
    }

    /** Writes the file of a region that is to have the plugins. */
    void declare(TenantId id, Collection<String> plugins) {
        try {
            Path region = Files.createDirectories(folder.resolve(id.value()));
            if (id.equals(OFFICE)) {
                Files.writeString(region.resolve("tenant.yaml"), PROGRAMME);
                return;
            }
            Files.writeString(region.resolve("tenant.yaml"), """
                    id: %1$s
                    kind: region
                    area: {id: %1$s, certainty: recalled}
                    name: {ja: %1$s地域, en: Region %1$s}
                    theme: {ja: 試験, en: Test, certainty: recalled}
                    localGovernments:
                      - name: {ja: 札幌市, en: City of Sapporo}
                        lead: true
                        codes:
                          - {code: "011002", validFrom: 1968-12-01, certainty: recalled}
                    centralProjectOrganisation: {name: 中核機関, certainty: recalled}
                    headquarters:
                      - post: president
                    plugins: [%2$s]
                    settings:
                      language: ja
                      zone: Asia/Tokyo
                      colour: "#0017c1"
                    %3$s""".formatted(
                            id, String.join(", ", plugins), plugins.contains("budget") ? GRANT : ""));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void remove(TenantId id) {
        FileSystemUtils.deleteRecursively(folder.resolve(id.value()).toFile());
    }
}
