package dev.chiteki.api.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the API against the signatures last accepted, kept in the tree. A deliberate change is accepted by
 * {@code ./mvnw test -pl platform/api -Dchiteki.api.accept=true} and by raising the version in the package's
 * package-info: a major one where something is gone or changed, a minor one where something is new.
 */
class ApiBaselineTest {

    private static final Path ACCEPTED = Path.of("src/test/resources/accepted-signatures.txt");
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void theApiIsWhatWasLastAccepted() throws IOException {
        SortedSet<String> current = ApiSignatures.of(CLASSES);
        if (Boolean.getBoolean("chiteki.api.accept")) {
            Files.createDirectories(ACCEPTED.getParent());
            Files.write(ACCEPTED, current);
        }

        String differences = differences(accepted(), current);

        if (!differences.isEmpty()) {
            fail("The API differs from the accepted signatures:\n" + differences
                    + "Undo it, or raise the package's version and accept it as this class's comment says.");
        }
    }

    @Test
    void aRemovedMethodIsReported() throws IOException {
        Path file = CLASSES.resolve("dev/chiteki/api/data/Database.class");
        ClassModel whole = ClassFile.of().parse(file);
        byte[] stripped = ClassFile.of()
                .transformClass(
                        whole,
                        ClassTransform.dropping(element -> element instanceof MethodModel method
                                && method.methodName().equalsString("read")));
        SortedSet<String> before = new TreeSet<>();
        SortedSet<String> after = new TreeSet<>();
        ApiSignatures.add(before, whole);
        ApiSignatures.add(after, ClassFile.of().parse(stripped));

        String differences = differences(before, after);

        assertThat(differences)
                .contains("gone or changed: dev.chiteki.api.data.Database#read")
                .doesNotContain("#write");
    }

    @Test
    void noPackageHasMoreThanTwelveTypes() {
        TreeMap<String, Long> types = ApiSignatures.of(CLASSES).stream()
                .map(line -> line.split("[ #]")[0])
                .filter(name -> isTopLevelType(name))
                .distinct()
                .collect(Collectors.groupingBy(
                        name -> name.substring(0, name.lastIndexOf('.')), TreeMap::new, Collectors.counting()));

        assertThat(types).isNotEmpty().allSatisfy((name, count) -> assertThat(count)
                .as("types in " + name + ": a package that needs more is two packages")
                .isLessThanOrEqualTo(12));
    }

    private static boolean isTopLevelType(String name) {
        return !name.contains("$") && Files.exists(CLASSES.resolve(name.replace('.', '/') + ".class"));
    }

    private static SortedSet<String> accepted() throws IOException {
        return new TreeSet<>(Files.readAllLines(ACCEPTED));
    }

    private static String differences(SortedSet<String> accepted, SortedSet<String> current) {
        Stream<String> gone = accepted.stream()
                .filter(line -> !current.contains(line))
                .map(line -> "  gone or changed: " + line + "\n");
        Stream<String> added =
                current.stream().filter(line -> !accepted.contains(line)).map(line -> "  new: " + line + "\n");
        return Stream.concat(gone, added).collect(Collectors.joining());
    }
}
