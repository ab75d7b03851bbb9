package dev.chiteki.server.plugin.bundle;

import dev.chiteki.api.error.Reason;

/** A bundle is not taken, or does not start; the reason is kept and shown. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    private Refused(Reason reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    private Refused(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** For that reason, whose text is {@code error.<code>} of the platform. */
    public static Refused because(String code, Object... arguments) {
        return new Refused(Reason.of(code, arguments));
    }

    /** For that reason, found by an error of the bundle's own code. */
    public static Refused because(Throwable cause, String code, Object... arguments) {
        return new Refused(Reason.of(code, arguments), cause);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
