package dev.chiteki.server.setting;

/** A record that cannot be a plugin's settings: a component of it has a type, or a default a value, that is not taken. */
public final class UnfitRecord extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String component;
    private final String fault;

    UnfitRecord(String component, String fault) {
        super("Component " + component + ": " + fault);
        this.component = component;
        this.fault = fault;
    }

    /** Which one. */
    public String component() {
        return component;
    }

    /** Its type, or what is wrong with its default. */
    public String fault() {
        return fault;
    }
}
