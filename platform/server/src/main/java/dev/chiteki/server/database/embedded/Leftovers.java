package dev.chiteki.server.database.embedded;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes that still serve a data folder although their server is gone. They are known by the folder on their command
 * line, not by a file with a number that may by now belong to anybody.
 */
final class Leftovers {

    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final int GRACE_SECONDS = 60;

    private Leftovers() {}

    /** Stops them, gently at first. To be called with the home's lock held. */
    static void stop(Path data) {
        for (ProcessHandle process : serving(data)) {
            LOG.warn("Process {} still serves {} although its server is gone: stopping it.", process.pid(), data);
            stop(process);
        }
    }

    static List<ProcessHandle> serving(Path data) {
        String option = Options.dataOption(data);
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .arguments()
                        .filter(arguments -> Arrays.asList(arguments).contains(option))
                        .isPresent())
                .toList();
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stubborn) {
            LOG.warn("Process {} did not stop within {} s: killing it.", process.pid(), GRACE_SECONDS);
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DatabaseStartFailed("Interrupted while stopping process " + process.pid(), stopped);
        } catch (ExecutionException failure) {
            throw new DatabaseStartFailed("Could not await the end of process " + process.pid(), failure);
        }
    }
}
