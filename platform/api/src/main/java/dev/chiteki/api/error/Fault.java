package dev.chiteki.api.error;

/** Whose fault an error is and, by that, how each edge answers it. */
public enum Fault {
    /** The input is not well formed: an unknown key, a fraction of a yen, a day that does not exist. */
    INVALID(400),
    /** The person is known but may not do this. */
    FORBIDDEN(403),
    /** There is no such thing, or none that this person may know of. */
    NOT_FOUND(404),
    /** Somebody else was faster: the input was made from a state that is gone. */
    CONFLICT(409),
    /** A file or request is larger than allowed. */
    TOO_LARGE(413),
    /** The input is well formed, but a rule of law or of the books forbids the act. */
    REFUSED(422),
    /** Not now: the same call may succeed later. */
    UNAVAILABLE(503);

    private final int httpStatus;

    Fault(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** The HTTP status (RFC 9110) with which REST answers it. */
    public int httpStatus() {
        return httpStatus;
    }
}
