package dev.chiteki.server.plugin.bundle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One clause of an OSGi manifest header: {@code name;attribute="value";directive:=value}.
 *
 * @param parameters attributes by name, directives by name with a colon behind it
 */
record Clause(String name, Map<String, String> parameters) {

    /** Copies the map. */
    Clause {
        parameters = Map.copyOf(parameters);
    }

    /** The clauses of a header in their order, a clause of several names once for each; none for no header. */
    static List<Clause> parse(@Nullable String header) {
        List<Clause> clauses = new ArrayList<>();
        if (header == null || header.isBlank()) {
            return clauses;
        }
        for (String text : split(header, ',')) {
            List<String> names = new ArrayList<>();
            Map<String, String> parameters = new HashMap<>();
            for (String part : split(text, ';')) {
                int equals = equalsSign(part);
                if (equals < 0) {
                    names.add(part.strip());
                } else {
                    parameters.put(part.substring(0, equals).strip(), unquoted(part.substring(equals + 1)));
                }
            }
            names.forEach(name -> clauses.add(new Clause(name, parameters)));
        }
        return clauses;
    }

    /** The value of the attribute or, with a colon behind its name, of the directive; else the fallback. */
    String parameter(String key, String fallback) {
        return parameters.getOrDefault(key, fallback);
    }

    /** Whether the bundle resolves without it. */
    boolean isOptional() {
        return parameter("resolution:", "mandatory").equals("optional");
    }

    private static int equalsSign(String part) {
        int equals = part.indexOf('=');
        int quote = part.indexOf('"');
        return quote >= 0 && quote < equals ? -1 : equals;
    }

    private static String unquoted(String value) {
        String bare = value.strip();
        return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (character == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
