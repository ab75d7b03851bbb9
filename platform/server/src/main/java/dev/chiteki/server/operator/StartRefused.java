package dev.chiteki.server.operator;

import java.util.List;

/** The installation may not start as it is configured. */
final class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param findings what is wrong and what to do, each a sentence or two */
    StartRefused(List<String> findings) {
        super(String.join(System.lineSeparator(), findings));
    }
}
