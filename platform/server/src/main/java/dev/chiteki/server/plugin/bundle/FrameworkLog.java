package dev.chiteki.server.plugin.bundle;

import org.apache.felix.framework.Logger;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.slf4j.LoggerFactory;

/** Leads the framework's log into the platform's. */
final class FrameworkLog extends Logger {

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger("dev.chiteki.felix");

    @Override
    @SuppressWarnings("rawtypes")
    protected void doLog(
            @Nullable Bundle bundle,
            @Nullable ServiceReference service,
            int level,
            String message,
            @Nullable Throwable cause) {
        doLog(level, bundle == null ? message : message + " [" + bundle.getSymbolicName() + "]", cause);
    }

    @Override
    protected void doLog(int level, String message, @Nullable Throwable cause) {
        switch (level) {
            case LOG_ERROR -> LOG.error(message, cause);
            case LOG_WARNING -> LOG.warn(message, cause);
            case LOG_INFO -> LOG.info(message, cause);
            default -> LOG.debug(message, cause);
        }
    }
}
