package dev.chiteki.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** MySQL's server program and the files it reads, unpacked, with the libraries of the machine that it needs. */
final class MySqlPrograms {

    /** Of 1.2 GB: the program, its own libraries, and its texts and character sets. */
    private static final Pattern NEEDED = Pattern.compile(
            "bin/mysqld|lib/private/lib[^/]+\\.so[^/]*|share/[^/]+\\.(sql|txt)|share/(charsets|english)/[^/]+");

    private static final List<String> LIBRARIES = List.of("libaio1", "libnuma1");
    private static final String MISSING_LIBRARY = "error while loading shared libraries";

    /** Debian 13 and Ubuntu 24.04 renamed the file when its time fields grew; on 64-bit machines nothing else changed. */
    private static final Path RENAMED_LIBAIO = Path.of("/usr/lib/x86_64-linux-gnu/libaio.so.1t64");

    private final Path folder;

    private MySqlPrograms(Path folder) {
        this.folder = folder;
    }

    /** Unpacks them unless they lie there, and sees to it that the server runs on this machine. */
    static MySqlPrograms of(MySqlRequest request, Packages packages) {
        try {
            if (!Files.exists(request.programs())) {
                unpack(request);
            }
            MySqlPrograms programs = new MySqlPrograms(request.programs());
            programs.makeRunnable(packages);
            return programs;
        } catch (IOException broken) {
            throw new UncheckedIOException(
                    "MySQL from " + request.archive() + " cannot be made ready in " + request.programs()
                            + ": check that the disk has 500 MB left, that the archive is whole, and that this is Linux"
                            + " on x86-64.",
                    broken);
        }
    }

    Path folder() {
        return folder;
    }

    Path server() {
        return folder.resolve("bin").resolve("mysqld");
    }

    /** Into a folder beside it, which is then moved in one step: half of it is never taken for all. */
    private static void unpack(MySqlRequest request) throws IOException {
        Path folder = request.programs();
        Files.createDirectories(folder.getParent());
        Path draft = Files.createTempDirectory(folder.getParent(), "mysql.new");
        try (ZipFile zip = new ZipFile(request.archive().toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (NEEDED.matcher(entry.getName()).matches()) {
                    copy(zip, entry, draft.resolve(entry.getName()));
                }
            }
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Folders.delete(draft);
        }
    }

    private static void copy(ZipFile zip, ZipEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target);
        }
        if (!target.toFile().setExecutable(true)) {
            throw new IOException("Cannot make " + target + " executable");
        }
    }

    private void makeRunnable(Packages packages) throws IOException {
        String complaint = complaintAfterLinking();
        if (complaint.contains(MISSING_LIBRARY) && packages.canInstall()) {
            packages.install("MySQL does not run (" + complaint + ").", LIBRARIES);
            complaint = complaintAfterLinking();
        }
        if (!complaint.isEmpty()) {
            throw new IllegalStateException(
                    server() + " does not run here: " + complaint + "\n" + Packages.byHand(LIBRARIES));
        }
    }

    private String complaintAfterLinking() throws IOException {
        String complaint = complaint();
        if (complaint.contains(MISSING_LIBRARY) && linkRenamedLibrary()) {
            return complaint();
        }
        return complaint;
    }

    /** What the program says when it cannot even tell its version; empty where it can. */
    private String complaint() throws IOException {
        Process process = new ProcessBuilder(server().toString(), "--no-defaults", "--version")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = process.onExit().join().exitValue();
        return status == 0 ? "" : "status " + status + ", " + output;
    }

    private boolean linkRenamedLibrary() throws IOException {
        Path expected = folder.resolve("lib").resolve("private").resolve("libaio.so.1");
        if (Files.notExists(RENAMED_LIBAIO) || Files.exists(expected)) {
            return false;
        }
        Files.createSymbolicLink(expected, RENAMED_LIBAIO);
        return true;
    }
}
