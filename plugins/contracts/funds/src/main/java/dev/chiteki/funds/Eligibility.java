package dev.chiteki.funds;

import dev.chiteki.api.error.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Whether an act would be booked as things stand now.
 *
 * @param objections every reason why not, in the order in which people should read them; empty where it would be booked
 */
public record Eligibility(List<Objection> objections) {

    /** It would be booked. */
    public static final Eligibility GRANTED = new Eligibility(List.of());

    /** Copies the objections. */
    public Eligibility {
        objections = List.copyOf(objections);
    }

    /** Whether it would be booked. */
    public boolean isGranted() {
        return objections.isEmpty();
    }

    /**
     * A reason why it would not be booked.
     *
     * @param reason as the act would throw it; its field is named as the components of the request are, and {@code category}
     *     stands for the line
     * @param sentence the reason in the reader's language, with the value and the remedy
     */
    public record Objection(Reason reason, String sentence) {

        /** The component of the request at fault, if it is a single one. */
        public Optional<String> field() {
            return reason.atField();
        }
    }
}
