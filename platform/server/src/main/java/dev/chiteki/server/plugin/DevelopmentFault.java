package dev.chiteki.server.plugin;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.bundle.Refused;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A change under development that the platform does not take; what ran before goes on.
 *
 * @param jar the file's name
 * @param place where in it, such as {@code db/changelog.xml:14}, as far as it can be known; or empty
 * @param reasons why
 */
public record DevelopmentFault(String jar, String place, List<Reason> reasons) {

    /** Copies the list. */
    public DevelopmentFault {
        reasons = List.copyOf(reasons);
    }

    static DevelopmentFault of(Path jar, RuntimeException failure) {
        List<Reason> reasons =
                switch (failure) {
                    case Refused refused -> List.of(refused.reason());
                    case ChitekiException refused -> refused.reasons();
                    default -> List.of(Reason.of("plugin-failed", failure.toString()));
                };
        return new DevelopmentFault(jar.getFileName().toString(), FaultPlace.find(jar, reasons, failure), reasons);
    }

    /** Why, in words of that language. */
    public String sentences(Texts texts, Locale language) {
        return reasons.stream()
                .map(reason -> texts.in(
                        language, "error." + reason.code(), reason.arguments().toArray()))
                .collect(Collectors.joining(" "));
    }
}
