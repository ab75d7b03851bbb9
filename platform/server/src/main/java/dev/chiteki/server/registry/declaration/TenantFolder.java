package dev.chiteki.server.registry.declaration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder {@code tenants/}: one folder a tenant, named by its id, with one {@code tenant.yaml}. */
public final class TenantFolder {

    private static final String FILE = "tenant.yaml";

    private final Path folder;
    private final Set<String> published;

    /** What lies in the folder: the valid files by id, and the others with what is wrong. */
    public record Content(List<TenantFile> valid, List<RefusedFile> refused) {}

    /** @param published the ids of the plugins that files may name */
    public TenantFolder(Path folder, Set<String> published) {
        this.folder = folder;
        this.published = Set.copyOf(published);
    }

    /**
     * Reads all files; a wrong one does not keep the others from being read.
     *
     * @throws UncheckedIOException if the folder itself cannot be listed
     */
    public Content read() {
        List<TenantFile> valid = new ArrayList<>();
        List<RefusedFile> refused = new ArrayList<>();
        Map<String, String> databases = new HashMap<>();
        List<Path> folders = folders();
        Set<String> names = folders.stream().map(TenantFolder::name).collect(Collectors.toUnmodifiableSet());
        for (Path tenant : folders) {
            Path file = tenant.resolve(FILE);
            Findings findings = new Findings(file.toString());
            Optional<TenantFile> read = load(file, findings)
                    .flatMap(content -> read(content, new Surroundings(name(tenant), names, published), findings));
            read.ifPresent(good -> refuseSharedDatabase(good, databases, findings));
            if (read.isPresent() && findings.isEmpty()) {
                valid.add(read.get());
            } else {
                refused.add(new RefusedFile(file.toString(), findings.sorted()));
            }
        }
        return new Content(List.copyOf(valid), List.copyOf(refused));
    }

    /** Reads one file's content; what is wrong stands in the findings. */
    static Optional<TenantFile> read(byte[] content, Surroundings surroundings, Findings findings) {
        YamlText yaml = new YamlText(findings);
        return yaml.decode(content).flatMap(text -> yaml.compose(text)
                .flatMap(root -> {
                    findings.locate(root);
                    return new DeclarationReader(findings).read(root, surroundings);
                })
                .map(declaration -> new TenantFile(declaration, text)));
    }

    private List<Path> folders() {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !name(entry).startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The folder of tenants '" + folder.toAbsolutePath()
                            + "' cannot be read. Set chiteki.tenants to the folder that holds one folder a tenant.",
                    unreadable);
        }
    }

    private static Optional<byte[]> load(Path file, Findings findings) {
        try (InputStream in = Files.newInputStream(file)) {
            // One byte more than allowed is enough to know that it is too large.
            return Optional.of(in.readNBytes(YamlText.LARGEST + 1));
        } catch (NoSuchFileException missing) {
            findings.add(1, 1, "tenant-file-missing", file.toString());
        } catch (IOException unreadable) {
            findings.add(1, 1, "tenant-file-unreadable", file.toString(), unreadable.toString());
        }
        return Optional.empty();
    }

    /** Two ids that differ only by a hyphen and an underscore would share a database. */
    private static void refuseSharedDatabase(TenantFile file, Map<String, String> databases, Findings findings) {
        String id = file.declaration().region().id().value();
        String other = databases.putIfAbsent(id.replace('-', '_'), id);
        if (other != null) {
            findings.add(1, 1, "tenant-file-database", id, other);
        }
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }
}
