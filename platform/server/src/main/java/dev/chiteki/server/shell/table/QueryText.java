package dev.chiteki.server.shell.table;

import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/** Parameters as they stand in an address. */
final class QueryText {

    private QueryText() {}

    /** Without the question mark; what needs no encoding stays readable. */
    static String write(Map<String, List<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(
                        entry -> entry.getValue().stream().map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    static Map<String, List<String>> read(String query) {
        return query.isEmpty() ? Map.of() : QueryParameters.fromString(query).getParameters();
    }

    /** A plus sign would be read as a space. */
    private static String encoded(String text) {
        return UriUtils.encodeQueryParam(text, StandardCharsets.UTF_8).replace("+", "%2B");
    }
}
