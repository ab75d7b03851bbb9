package dev.chiteki.server.registry.declaration;

/** How well something that a file declares is known. */
public enum Certainty {
    /** Read in a primary text. */
    PRIMARY("primary"),
    /** Read in a secondary source. */
    SECONDARY("secondary"),
    /** Concluded from other facts. */
    INFERRED("inferred"),
    /** Recalled and not confirmed. */
    RECALLED("recalled");

    private final String code;

    Certainty(String code) {
        this.code = code;
    }

    /** As it stands in files. */
    public String code() {
        return code;
    }
}
