package dev.chiteki.server.database.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Programs put before mariadbd where the system has them: a session of its own keeps the terminal's Ctrl-C away, so that
 * it ends after the pools; and the kernel stops it when the thread that started it dies, even by {@code kill -9}.
 */
final class Detachment {

    private static final List<List<String>> WANTED =
            List.of(List.of("setsid"), List.of("setpriv", "--pdeathsig", "TERM"));

    private Detachment() {}

    static List<String> prefix() {
        List<String> prefix = new ArrayList<>();
        WANTED.stream().filter(Detachment::works).forEach(prefix::addAll);
        return prefix;
    }

    private static boolean works(List<String> program) {
        List<String> trial = new ArrayList<>(program);
        trial.add("true");
        try {
            Process process = new ProcessBuilder(trial)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
