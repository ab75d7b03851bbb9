package dev.chiteki.server.operator;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.registry.declaration.RefusedFile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** What the person at the console reads while the platform starts, in Japanese and English, always as UTF-8. */
@Component
final class StartConsole {

    private final PrintStream out;
    private final Texts texts;

    @Autowired
    StartConsole(Texts texts) {
        this(new PrintStream(System.out, true, StandardCharsets.UTF_8), texts);
    }

    StartConsole(PrintStream out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    /** {@code [ 3/13] hamamatsu 浜松 … }, to be ended by {@link #ready} or {@link #failed}. */
    void begin(int number, int all, Region region) {
        int width = Integer.toString(all).length();
        out.printf("[%" + width + "d/%d] %s %s … ", number, all, region.id(), region.nameJa());
        out.flush();
    }

    void ready(Duration taken) {
        out.printf(Locale.ROOT, "ready (%.1f s)%n", taken.toMillis() / 1000.0);
    }

    void failed(String reason) {
        out.println("failed");
        out.println("      " + reason);
    }

    void refused(RefusedFile file) {
        both("start.refused", file.file());
        file.findings().forEach(finding -> {
            out.println("  " + finding.describe(texts, Locale.JAPANESE));
            out.println("  " + finding.describe(texts, Locale.ENGLISH));
        });
    }

    /** The sentence in both languages, a line each. */
    void both(String key, Object... arguments) {
        out.println(texts.in(Locale.JAPANESE, key, arguments));
        out.println(texts.in(Locale.ENGLISH, key, arguments));
    }

    /** A line of the closing block: what it is in both languages, then the value. */
    void line(String key, String value) {
        out.println("  " + inBoth(key) + ": " + value);
    }

    String inBoth(String key, Object... arguments) {
        return texts.in(Locale.JAPANESE, key, arguments) + " / " + texts.in(Locale.ENGLISH, key, arguments);
    }

    /** Why something failed: a refusal in both languages, anything else as it is. */
    String words(RuntimeException failure) {
        return failure instanceof ChitekiException refused
                ? sentences(refused, Locale.JAPANESE) + " / " + sentences(refused, Locale.ENGLISH)
                : failure.toString();
    }

    private String sentences(ChitekiException refused, Locale locale) {
        return refused.reasons().stream()
                .map(reason -> texts.in(
                        locale, "error." + reason.code(), reason.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }

    void blank() {
        out.println();
    }
}
