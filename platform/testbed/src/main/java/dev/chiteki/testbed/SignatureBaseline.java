package dev.chiteki.testbed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds what a module offers to others against the signatures last accepted, kept in its tree. Extend it once in the module's
 * tests. A deliberate change is accepted by running that test with {@code -Dchiteki.api.accept=true} and by raising the
 * version in the package's package-info: a major one where something is gone or changed, a minor one where something is new.
 */
public abstract class SignatureBaseline {

    private static final Path ACCEPTED = Path.of("src/test/resources/accepted-signatures.txt");
    private static final Path CLASSES = Path.of("target/classes");
    private static final int TYPES = 12;

    @Test
    final void whatIsOfferedIsWhatWasLastAccepted() throws IOException {
        SortedSet<String> current = Signatures.of(CLASSES);
        if (Boolean.getBoolean("chiteki.api.accept")) {
            Files.createDirectories(ACCEPTED.getParent());
            Files.write(ACCEPTED, current);
        }

        String differences = differences(accepted(), current);

        assertEquals(
                "",
                differences,
                "What is offered differs from the accepted signatures. Undo it, or raise the package's version and"
                        + " accept it by -Dchiteki.api.accept=true.");
    }

    @Test
    final void noPackageHasMoreThanTwelveTypes() {
        String large = Signatures.of(CLASSES).stream()
                .map(line -> line.split("[ #]")[0])
                .filter(SignatureBaseline::isTopLevelType)
                .distinct()
                .collect(Collectors.groupingBy(name -> name.substring(0, name.lastIndexOf('.')), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(types -> types.getValue() > TYPES && !largerPackages().contains(types.getKey()))
                .map(types -> types.getKey() + " has " + types.getValue() + " types")
                .sorted()
                .collect(Collectors.joining(", "));

        assertEquals("", large, "A package that needs more than " + TYPES + " types is two packages.");
    }

    /** Packages that are one in spite of their size; say beside each why. */
    protected Set<String> largerPackages() {
        return Set.of();
    }

    /** What differs, one line each; empty where nothing does. */
    static String differences(Set<String> accepted, Set<String> current) {
        Stream<String> gone = accepted.stream()
                .filter(line -> !current.contains(line))
                .map(line -> "  gone or changed: " + line + "\n");
        Stream<String> added =
                current.stream().filter(line -> !accepted.contains(line)).map(line -> "  new: " + line + "\n");
        return Stream.concat(gone, added).collect(Collectors.joining());
    }

    private static boolean isTopLevelType(String name) {
        return !name.contains("$") && Files.exists(CLASSES.resolve(name.replace('.', '/') + ".class"));
    }

    private static SortedSet<String> accepted() throws IOException {
        return Files.exists(ACCEPTED) ? new TreeSet<>(Files.readAllLines(ACCEPTED)) : new TreeSet<>();
    }
}
