package dev.chiteki.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.MethodModel;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    private static final Path FILE = Path.of("target/classes/dev/chiteki/testbed/ManualFiles.class");

    @Test
    void aRemovedMethodIsReported() throws IOException {
        ClassModel whole = ClassFile.of().parse(FILE);
        byte[] stripped = ClassFile.of()
                .transformClass(
                        whole,
                        ClassTransform.dropping(element -> element instanceof MethodModel method
                                && method.methodName().equalsString("faults")));
        SortedSet<String> before = new TreeSet<>();
        SortedSet<String> after = new TreeSet<>();
        Signatures.add(before, whole);
        Signatures.add(after, ClassFile.of().parse(stripped));

        String differences = SignatureBaseline.differences(before, after);

        assertThat(differences)
                .contains("gone or changed: dev.chiteki.testbed.ManualFiles#faults")
                .doesNotContain("#names")
                .doesNotContain("  new: ");
    }

    @Test
    void whatIsNewIsReportedAndWhatIsTheSameIsNot() {
        String differences = SignatureBaseline.differences(
                new TreeSet<>(java.util.List.of("A#old()V public")),
                new TreeSet<>(java.util.List.of("A#old()V public", "A#young()V public")));

        assertThat(differences).isEqualTo("  new: A#young()V public\n");
    }
}
