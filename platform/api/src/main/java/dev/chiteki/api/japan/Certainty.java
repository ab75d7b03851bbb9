package dev.chiteki.api.japan;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.util.Arrays;

/** How sure the platform is of a rule or a datum of law; whoever decides by it shows it. */
public enum Certainty {
    /** Read in the law's own text. */
    PRIMARY_TEXT("P"),
    /** Read in what others wrote about it, an authority's own list included. */
    SECONDARY_SOURCE("S"),
    /** Concluded from figures. */
    INFERRED("I"),
    /** Recalled and confirmed by nobody. */
    RECALLED("R");

    private final String mark;

    Certainty(String mark) {
        this.mark = mark;
    }

    /** The letter by which files name it: {@code P}, {@code S}, {@code I} or {@code R}. */
    public String mark() {
        return mark;
    }

    /**
     * That of the letter.
     *
     * @throws ChitekiException {@code certainty-unknown}, INVALID, with the text, for another one
     */
    public static Certainty of(String mark) {
        return Arrays.stream(values())
                .filter(certainty -> certainty.mark.equals(mark))
                .findFirst()
                .orElseThrow(() -> ChitekiException.invalid(Reason.of("certainty-unknown", mark)));
    }
}
