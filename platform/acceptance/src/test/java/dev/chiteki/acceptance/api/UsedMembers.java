package dev.chiteki.acceptance.api;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What classes show of the types that they use: what they call, on the type itself or on one below it, what they implement,
 * as a class or as a lambda expression.
 */
final class UsedMembers {

    private final Map<String, Set<String>> above = new HashMap<>();
    private final Set<Member> used = new HashSet<>();
    private final Set<String> lambdas = new HashSet<>();

    /**
     * @param users whose code is the example
     * @param types the types that are used, and those between them and their users
     */
    UsedMembers(List<ClassModel> users, List<ClassModel> types) {
        Stream.concat(users.stream(), types.stream()).forEach(this::noteParents);
        users.forEach(this::noteUses);
    }

    boolean contains(Member member) {
        return used.contains(member);
    }

    private void noteParents(ClassModel type) {
        Set<String> parents = above.computeIfAbsent(type.thisClass().asInternalName(), any -> new HashSet<>());
        type.superclass().ifPresent(parent -> parents.add(parent.asInternalName()));
        type.interfaces().forEach(parent -> parents.add(parent.asInternalName()));
    }

    private void noteUses(ClassModel type) {
        for (PoolEntry entry : type.constantPool()) {
            if (entry instanceof MemberRefEntry call) {
                note(new Member(
                        call.owner().asInternalName(),
                        call.name().stringValue(),
                        call.type().stringValue()));
            } else if (entry instanceof InvokeDynamicEntry lambda) {
                noteLambda(lambda);
            }
        }
        type.methods().forEach(method -> note(OfferedMembers.member(type, method)));
    }

    /** A lambda expression makes an object of the type that its call site returns; the call site has the method's name. */
    private void noteLambda(InvokeDynamicEntry lambda) {
        ClassDesc made = lambda.typeSymbol().returnType();
        if (made.isClassOrInterface()) {
            String descriptor = made.descriptorString();
            String type = descriptor.substring(1, descriptor.length() - 1);
            lambdas.add(type + "#" + lambda.name().stringValue());
        }
    }

    /** Whether a lambda expression stands for the type's method of that name. */
    boolean implementsAsLambda(Member member) {
        return lambdas.contains(member.owner() + "#" + member.name());
    }

    private void note(Member member) {
        Deque<String> types = new ArrayDeque<>(List.of(member.owner()));
        Set<String> seen = new HashSet<>();
        while (!types.isEmpty()) {
            String type = types.removeFirst();
            if (seen.add(type)) {
                used.add(member.of(type));
                types.addAll(above.getOrDefault(type, Set.of()));
            }
        }
    }
}
