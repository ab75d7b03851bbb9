package dev.chiteki.server.text;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures of the platform or of a plugin: people are told a number, the log tells the rest under it. */
public final class Incidents {

    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private Incidents() {}

    /** Logs the failure and answers the number under which it stands there. */
    public static String report(String where, Throwable failure) {
        String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Incident {} in {}.", number, where, failure);
        return number;
    }
}
