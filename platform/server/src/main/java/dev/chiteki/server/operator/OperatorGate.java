package dev.chiteki.server.operator;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.security.SignedInUser;
import org.springframework.stereotype.Component;

/** Asked at every act, and not only at the door: a page may stay open after its reader was an operator. */
@Component
public final class OperatorGate {

    private final SignedInUser user;

    OperatorGate(SignedInUser user) {
        this.user = user;
    }

    /** Whether the person signed in operates the installation. */
    public boolean isOpen() {
        return user.isOperator();
    }

    /** @throws ChitekiException {@code operator-only}, FORBIDDEN, unless the person signed in operates the installation */
    public void require() {
        if (!isOpen()) {
            throw ChitekiException.forbidden(Reason.of("operator-only"));
        }
    }
}
