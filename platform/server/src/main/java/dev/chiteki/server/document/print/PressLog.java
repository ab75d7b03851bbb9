package dev.chiteki.server.document.print;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the layout engine says: warnings for the log, the rest only for those who look closely. */
final class PressLog implements XRLogger {

    private static final Logger LOG = LoggerFactory.getLogger(PressLog.class);

    @Override
    public void log(String where, Level level, String message) {
        if (isGrave(level)) {
            LOG.warn("{}: {}", where, message);
        } else {
            LOG.trace("{}: {}", where, message);
        }
    }

    @Override
    public void log(String where, Level level, String message, Throwable failure) {
        if (isGrave(level)) {
            LOG.warn("{}: {}", where, message, failure);
        } else {
            LOG.trace("{}: {}", where, message, failure);
        }
    }

    @Override
    public void setLevel(String where, Level level) {
        // The level is that of the logger of this class.
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return isGrave(diagnostic.getLevel()) || LOG.isTraceEnabled();
    }

    private static boolean isGrave(Level level) {
        return level.intValue() >= Level.WARNING.intValue();
    }
}
