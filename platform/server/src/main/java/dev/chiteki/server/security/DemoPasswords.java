package dev.chiteki.server.security;

import dev.chiteki.api.error.ChitekiException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The passwords of demo accounts: one for all from the environment, or one each, generated and kept in a file. */
@Component
final class DemoPasswords {

    private static final Logger LOG = LoggerFactory.getLogger(DemoPasswords.class);
    static final String VARIABLE = "CHITEKI_DEMO_PASSWORD";

    private final Passwords passwords;
    private final DemoPasswordFile file;
    private final @Nullable String shared;
    private @Nullable String sharedHash;

    DemoPasswords(
            Passwords passwords,
            @Value("${chiteki.home:.chiteki}") Path home,
            @Value("${" + VARIABLE + ":}") String shared) {
        this.passwords = passwords;
        this.file = new DemoPasswordFile(home.resolve("demo-accounts.txt"));
        this.shared = shared.isEmpty() ? null : shared;
    }

    Path path() {
        return file.path();
    }

    boolean areShared() {
        return shared != null;
    }

    /** The hash of each name's password. The file is written first: what the database then knows can be read there. */
    Map<String, String> hashes(List<String> names) {
        Map<String, String> rows = file.read();
        if (shared != null) {
            names.forEach(name -> rows.put(name, "$" + VARIABLE));
            file.write(rows);
            String hash = sharedHash(shared);
            return names.stream().collect(Collectors.toMap(Function.identity(), name -> hash));
        }
        names.forEach(name -> rows.merge(
                name, passwords.generate(), (known, generated) -> known.startsWith("$") ? generated : known));
        file.write(rows);
        return inParallel(names, name -> passwords.encode(rows.getOrDefault(name, "")));
    }

    /** The password that was given to the account: the shared one, or its own in the file. */
    Optional<String> of(String name) {
        if (shared != null) {
            return Optional.of(shared);
        }
        return Optional.ofNullable(file.read().get(name)).filter(own -> !own.startsWith("$"));
    }

    /** Whether these hashes are already those of the shared password. */
    boolean areOfSharedPassword(List<String> hashes) {
        if (shared == null || hashes.stream().distinct().count() != 1) {
            return false;
        }
        String only = hashes.getFirst();
        if (!only.equals(sharedHash) && passwords.matches(shared, only)) {
            sharedHash = only;
        }
        return only.equals(sharedHash);
    }

    private String sharedHash(String password) {
        String hash = sharedHash;
        if (hash == null) {
            warnIfWeak(password);
            hash = passwords.encode(password);
            sharedHash = hash;
        }
        return hash;
    }

    /** A trial may be as open as the one who starts it wants, but not without being told. */
    private void warnIfWeak(String password) {
        try {
            passwords.check(VARIABLE, password, "operator");
        } catch (ChitekiException weak) {
            if (weak.reasons().getFirst().code().equals("password-too-long")) {
                throw new IllegalStateException(
                        "The password in " + VARIABLE + " is too long: take at most " + Passwords.MOST_BYTES
                                + " bytes.",
                        weak);
            }
            LOG.warn(
                    "The password in {} is weak: let nobody reach this trial from outside, or take {} characters or more.",
                    VARIABLE,
                    Passwords.SHORTEST);
        }
    }

    private static Map<String, String> inParallel(List<String> names, Function<String, String> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, Future<String>> running = new LinkedHashMap<>();
            names.forEach(name -> running.put(name, threads.submit((Callable<String>) () -> work.apply(name))));
            Map<String, String> results = new LinkedHashMap<>();
            for (var one : running.entrySet()) {
                results.put(one.getKey(), one.getValue().get());
            }
            return results;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Making the demo accounts was interrupted.", stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("A demo account could not be made.", failed.getCause());
        }
    }

    /** The path of the file, unless all accounts share the password of the environment. */
    Optional<Path> fileIfGenerated() {
        return shared == null ? Optional.of(file.path()) : Optional.empty();
    }
}
