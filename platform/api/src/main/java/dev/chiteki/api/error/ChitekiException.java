package dev.chiteki.api.error;

import java.util.List;

/**
 * The one exception by which a plugin, or the platform, says no.
 *
 * <p>Throwing it inside {@link dev.chiteki.api.data.Database#write} undoes the whole transaction. REST answers it as
 * an RFC 9457 problem, the shell as a message; both word it in the reader's language by its {@link #reasons()}.
 */
public final class ChitekiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final transient List<Reason> reasons;

    /**
     * @param reasons at least one, in the order in which people should read them
     * @throws IllegalArgumentException if there is none
     */
    public ChitekiException(Fault fault, List<Reason> reasons) {
        super(reasons.toString());
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("An error without a reason helps nobody: name at least one.");
        }
        this.fault = fault;
        this.reasons = List.copyOf(reasons);
    }

    /** The input is not well formed. */
    public static ChitekiException invalid(Reason... reasons) {
        return new ChitekiException(Fault.INVALID, List.of(reasons));
    }

    /** A rule forbids the act. */
    public static ChitekiException refused(Reason... reasons) {
        return new ChitekiException(Fault.REFUSED, List.of(reasons));
    }

    /** Somebody else changed the state in the meantime. */
    public static ChitekiException conflict(Reason reason) {
        return new ChitekiException(Fault.CONFLICT, List.of(reason));
    }

    /** There is no such thing here. */
    public static ChitekiException notFound(Reason reason) {
        return new ChitekiException(Fault.NOT_FOUND, List.of(reason));
    }

    /** The person may not do this. */
    public static ChitekiException forbidden(Reason reason) {
        return new ChitekiException(Fault.FORBIDDEN, List.of(reason));
    }

    /** Whose fault it is. */
    public Fault fault() {
        return fault;
    }

    /** Why, at least one. */
    public List<Reason> reasons() {
        return reasons;
    }
}
