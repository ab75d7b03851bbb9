package dev.chiteki.acceptance.api;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What types offer to those who call them: public methods and constructors, without those that every object has. The
 * constructor of a record is shown by its components.
 */
final class OfferedMembers {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");
    private static final Set<String> OF_EVERY_ENUM = Set.of("values", "valueOf");

    private OfferedMembers() {}

    static SortedSet<Member> of(List<ClassModel> types) {
        SortedSet<Member> members = new TreeSet<>();
        types.stream().filter(type -> type.flags().has(AccessFlag.PUBLIC)).forEach(type -> type.methods().stream()
                .filter(method -> isOffered(type, method))
                .forEach(method -> members.add(member(type, method))));
        return members;
    }

    static Member member(ClassModel type, MethodModel method) {
        return new Member(
                type.thisClass().asInternalName(),
                method.methodName().stringValue(),
                method.methodType().stringValue());
    }

    private static boolean isRecord(ClassModel type) {
        return type.superclass()
                .filter(parent -> parent.asInternalName().equals("java/lang/Record"))
                .isPresent();
    }

    private static boolean isOffered(ClassModel type, MethodModel method) {
        String name = method.methodName().stringValue();
        boolean hidden = !method.flags().has(AccessFlag.PUBLIC)
                || method.flags().has(AccessFlag.SYNTHETIC)
                || method.flags().has(AccessFlag.BRIDGE);
        return !hidden
                && !type.flags().has(AccessFlag.ANNOTATION)
                && !(isRecord(type) && name.equals("<init>"))
                && !OF_EVERY_OBJECT.contains(name)
                && !(type.flags().has(AccessFlag.ENUM) && OF_EVERY_ENUM.contains(name));
    }
}
