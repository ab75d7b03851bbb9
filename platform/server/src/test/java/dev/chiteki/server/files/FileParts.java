package dev.chiteki.server.files;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Permission;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.util.unit.DataSize;

/** The module's parts over the test database and a folder, as one node has them, used by one person. */
final class FileParts {

    static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();

    /** Who stores files; no other test has rows of the name. */
    final String account = UUID.randomUUID().toString();

    final List<String> trail = new ArrayList<>();
    final ContentStore contents;
    final FileRecords records =
            new FileRecords(TRANSACTIONS, added -> trail.add(added.file().name()));
    final Settlement settlement;

    private final Path home;
    private boolean permitted = true;

    FileParts(Path home, InstantSource clock) {
        this.home = home;
        this.contents = new ContentStore(home, DataSize.ofMegabytes(1));
        this.settlement = new Settlement(contents, records, clock);
    }

    /** From now on the person may read nothing. */
    void forbid() {
        permitted = false;
    }

    PluginFiles files(String plugin) {
        return new PluginFiles(plugin, contents, records, settlement, new Clerk());
    }

    FileDoor door() {
        return new FileDoor(contents, records, settlement, new Clerk());
    }

    /** All contents that lie below the home. */
    List<Path> onDisk() throws IOException {
        Path root = home.resolve("files");
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    static <T> T in(TenantId tenant, Supplier<T> work) {
        return TenantScope.<T, RuntimeException>call(tenant, work::get);
    }

    private final class Clerk implements Persons {

        @Override
        public String account() {
            return account;
        }

        @Override
        public boolean mayRead(Permission readers) {
            return permitted;
        }
    }
}
