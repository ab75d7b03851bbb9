package dev.chiteki.server.operator;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.EmbeddedHome;
import dev.chiteki.server.database.backup.Backup;
import dev.chiteki.server.database.backup.RegionRestore;
import dev.chiteki.server.database.backup.Restore;
import dev.chiteki.server.text.PropertyTexts;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What the program does instead of serving, when its first argument says so: backups, and what is made of them again. */
public final class Maintenance {

    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";
    private static final List<String> COMMANDS = List.of(BACKUP, RESTORE);

    private final Environment environment;
    private final PropertyTexts texts;
    private final PrintStream out;

    private Maintenance(Environment environment, PrintStream out) {
        this.environment = environment;
        this.out = out;
        ClassLoader own = Maintenance.class.getClassLoader();
        this.texts = PropertyTexts.read(
                List.of("i18n/errors", "i18n/maintenance"),
                path -> Optional.ofNullable(own.getResource(path)),
                () -> Locale.JAPANESE);
    }

    /** Whether the program was started for this. */
    public static boolean isMeant(String... arguments) {
        return arguments.length > 0 && COMMANDS.contains(arguments[0]);
    }

    /** Does it; the answer is the program's exit status. */
    public static int run(String... arguments) throws InterruptedException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        List<String> places = Arrays.stream(arguments)
                .skip(1)
                .filter(argument -> !argument.startsWith("--"))
                .toList();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        return new Maintenance(environment, out).run(arguments[0], places);
    }

    private int run(String command, List<String> places) throws InterruptedException {
        if (places.size() != 1) {
            say("maintenance.usage");
            return 2;
        }
        Path folder = Path.of(places.getFirst());
        try {
            EmbeddedHome home = EmbeddedHome.of(environment);
            if (command.equals(BACKUP)) {
                backup(home, folder);
            } else {
                restore(home, folder);
            }
            return 0;
        } catch (ChitekiException refused) {
            refused.reasons()
                    .forEach(reason ->
                            say("error." + reason.code(), reason.arguments().toArray()));
        }
        return 1;
    }

    private void backup(EmbeddedHome home, Path folder) throws InterruptedException {
        String version = environment.getProperty("chiteki.version", "development");
        Backup.Made made = new Backup(home, version).to(folder);
        say("maintenance.backed-up", made.folder(), made.moment(), made.regions(), made.files());
    }

    private void restore(EmbeddedHome home, Path folder) throws InterruptedException {
        String region = environment.getProperty("region");
        if (region == null) {
            Restore.Restored restored = new Restore(home).from(folder);
            say("maintenance.restored", restored.home(), restored.moment(), restored.regions(), restored.files());
        } else {
            TenantId tenant = new TenantId(region);
            say("maintenance.region-restored", region, new RegionRestore(home).from(folder, tenant));
        }
    }

    private void say(String key, Object... arguments) {
        out.println(texts.in(Locale.JAPANESE, key, arguments));
        out.println(texts.in(Locale.ENGLISH, key, arguments));
    }
}
