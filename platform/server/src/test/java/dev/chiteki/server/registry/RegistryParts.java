package dev.chiteki.server.registry;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.registry.declaration.TenantFile;
import dev.chiteki.server.registry.declaration.TenantFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.util.FileSystemUtils;

/** The registry over the test database, with all events that it published. */
public final class RegistryParts {

    private final List<Object> events = new ArrayList<>();
    private final Tenants tenants =
            new Tenants(TestDatabase.control(), new TenantRows(TestDatabase.control()), events::add);
    private final Pins pins = new Pins(TestDatabase.control(), events::add);

    public Tenants tenants() {
        return tenants;
    }

    public Pins pins() {
        return pins;
    }

    public List<Object> events() {
        return events;
    }

    /** A valid file of a region with the plugins {@code budget} and {@code notes}. */
    public static TenantFile file(TenantId id, String nameEn) {
        return file(id, nameEn, "Asia/Tokyo");
    }

    public static TenantFile file(TenantId id, String nameEn, String zone) {
        String text = """
                id: %s
                kind: programme
                name: {ja: 試験, en: %s}
                plugins: [budget, notes]
                settings:
                  language: ja
                  zone: %s
                  colour: "#0017c1"
                  budget:
                    grants: [{fiscalYear: 2002, amount: 500000000}]
                    label: 補助金
                """.formatted(id, nameEn, zone);
        try {
            Path home = Files.createTempDirectory("tenants");
            Files.createDirectory(home.resolve(id.value()));
            Files.writeString(home.resolve(id.value()).resolve("tenant.yaml"), text);
            TenantFolder.Content content = new TenantFolder(home, Set.of("budget", "notes")).read();
            FileSystemUtils.deleteRecursively(home);
            return content.valid().getFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
