package dev.chiteki.server.security.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * A page with places to fill: <code>{{name}}</code> for a value, <code>{{t:key}}</code> for a text, both escaped;
 * <code>{{?name}}…{{/name}}</code> for a part that is there only where the value is. Values never become markup.
 */
final class HtmlTemplate {

    private static final Pattern PART = Pattern.compile("\\{\\{\\?([a-z-]+)}}(.*?)\\{\\{/\\1}}", Pattern.DOTALL);
    private static final Pattern PLACE = Pattern.compile("\\{\\{(t:)?([a-zA-Z0-9.-]+)}}");

    private final String source;

    HtmlTemplate(String source) {
        this.source = source;
    }

    /** The frame of all pages around the named one. */
    static HtmlTemplate framed(String name) {
        return new HtmlTemplate(read("frame").replace("{{main}}", read(name)));
    }

    String render(Map<String, String> values, UnaryOperator<String> texts) {
        return PLACE.matcher(present(values))
                .replaceAll(place -> Matcher.quoteReplacement(HtmlUtils.htmlEscape(
                        place.group(1) == null ? value(values, place.group(2)) : texts.apply(place.group(2)))));
    }

    /** The source without the parts whose value is not there; parts may hold others. */
    private String present(Map<String, String> values) {
        String rest = source;
        for (Matcher part = PART.matcher(rest); part.find(); part = PART.matcher(rest)) {
            String kept = values.containsKey(part.group(1)) ? part.group(2) : "";
            rest = rest.substring(0, part.start()) + kept + rest.substring(part.end());
        }
        return rest;
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("The page has a place '" + name + "' that nobody filled.");
        }
        return value;
    }

    private static String read(String name) {
        String path = "/security/" + name + ".html";
        try (InputStream in = HtmlTemplate.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The page " + path + " is missing in the application.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The page " + path + " cannot be read.", unreadable);
        }
    }
}
