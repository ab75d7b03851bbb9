package dev.chiteki.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.SignatureAttribute;
import java.lang.reflect.AccessFlag;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the classes of a folder offer to others, one line a type and member, read from the class files. */
final class Signatures {

    private Signatures() {}

    static SortedSet<String> of(Path classes) {
        SortedSet<String> lines = new TreeSet<>();
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.getFileName().toString().contains("-info"))
                    .forEach(file -> add(lines, read(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }

    static void add(Set<String> lines, ClassModel type) {
        if (!isOffered(type.flags().flags())) {
            return;
        }
        String name = type.thisClass().asInternalName().replace('/', '.');
        String parents = type.interfaces().stream()
                .map(parent -> parent.asInternalName().replace('/', '.'))
                .collect(Collectors.joining(","));
        String above = type.superclass()
                .map(parent -> parent.asInternalName().replace('/', '.'))
                .orElse("");
        lines.add(name + " " + words(type.flags().flags()) + " < " + above + " " + parents);
        type.fields().stream()
                .filter(field -> isOffered(field.flags().flags()))
                .forEach(field -> lines.add(name + "." + line(field)));
        type.methods().stream()
                .filter(method -> isOffered(method.flags().flags()))
                .forEach(method -> lines.add(name + "#" + line(method)));
    }

    private static ClassModel read(Path file) {
        try {
            return ClassFile.of().parse(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String line(FieldModel field) {
        return field.fieldName().stringValue() + " " + field.fieldType().stringValue() + " "
                + words(field.flags().flags());
    }

    private static String line(MethodModel method) {
        String generic = method.findAttribute(java.lang.classfile.Attributes.signature())
                .map(SignatureAttribute::signature)
                .map(signature -> " " + signature.stringValue())
                .orElse("");
        return method.methodName().stringValue() + method.methodType().stringValue() + generic + " "
                + words(method.flags().flags());
    }

    private static boolean isOffered(Set<AccessFlag> flags) {
        return (flags.contains(AccessFlag.PUBLIC) || flags.contains(AccessFlag.PROTECTED))
                && !flags.contains(AccessFlag.SYNTHETIC);
    }

    private static String words(Set<AccessFlag> flags) {
        return flags.stream()
                .filter(flag -> flag != AccessFlag.SUPER)
                .map(flag -> flag.name().toLowerCase(java.util.Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
