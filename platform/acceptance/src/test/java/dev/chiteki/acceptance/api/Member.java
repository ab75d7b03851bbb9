package dev.chiteki.acceptance.api;

/**
 * A method or constructor.
 *
 * @param owner the class file's name of the type
 * @param descriptor of parameters and result
 */
record Member(String owner, String name, String descriptor) implements Comparable<Member> {

    Member of(String other) {
        return new Member(other, name, descriptor);
    }

    @Override
    public int compareTo(Member other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return owner.replace('/', '.') + "#" + name + descriptor;
    }
}
