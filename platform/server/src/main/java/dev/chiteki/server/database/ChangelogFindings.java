package dev.chiteki.server.database;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a changelog, each with file, changeset and element. */
final class ChangelogFindings {

    private final List<Reason> reasons = new ArrayList<>();

    void add(String file, String changeset, String element, String finding) {
        reasons.add(Reason.of("changelog-refused", file, changeset, element, finding));
    }

    /** @throws ChitekiException {@code changelog-refused}, REFUSED */
    void throwIfAny() {
        if (!reasons.isEmpty()) {
            throw new ChitekiException(Fault.REFUSED, reasons);
        }
    }
}
