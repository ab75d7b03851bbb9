package dev.chiteki.server.document.template;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Mustache.Lambda;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import com.samskivert.mustache.Template.Fragment;
import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.document.print.XmlText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The templates of one plugin version, each read and compiled at first use. */
public final class Papers {

    private static final int USUAL_WIDTH = 170;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /** Ways by which a template could write a value as it stands, change what it is read by, or draw in another file. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\{\\{(?:\\{|\\s*[&=>])");

    private final Texts texts;
    private final Function<String, Optional<URL>> bundle;
    private final Map<String, Compiled> known = new ConcurrentHashMap<>();

    /** @param bundle finds a file of the plugin's own bundle */
    public Papers(Texts texts, Function<String, Optional<URL>> bundle) {
        this.texts = texts;
        this.bundle = bundle;
    }

    /**
     * The template with the values in place, written in the language that {@link Texts#locale()} says.
     *
     * @throws IllegalArgumentException if there is no such template, or it names what the values lack
     */
    public FilledPaper fill(String name, Record values) {
        Compiled template = known.computeIfAbsent(name, this::compile);
        Locale language = texts.locale();
        PaperCharts charts = new PaperCharts(language);
        Map<String, @Nullable Object> root = new LinkedHashMap<>(new PaperValues(texts).of(values));
        root.put("text", (Lambda) (key, out) -> out.write(XmlText.escape(texts.in(language, plain(key)))));
        root.put("chart", (Lambda) (named, out) -> out.write(chart(named, root, charts)));
        try {
            return new FilledPaper(template.body().execute(root), template.looks(), charts.drawings());
        } catch (MustacheException lacking) {
            throw new IllegalArgumentException(
                    "The template '" + name + "' cannot be filled: " + lacking.getMessage(), lacking);
        }
    }

    private static String chart(Fragment named, Map<String, @Nullable Object> root, PaperCharts charts) {
        String[] words = plain(named).split("\\s+");
        Object here = named.context() instanceof Map<?, ?> fields && fields.containsKey(words[0])
                ? fields.get(words[0])
                : root.get(words[0]);
        if (!(here instanceof Chart chart)) {
            throw new MustacheException("'" + words[0] + "' is no chart of its values.");
        }
        return charts.place(chart, words.length > 1 ? Integer.parseInt(words[1]) : USUAL_WIDTH);
    }

    /** What stands between the tags: keys and names, never values. */
    private static String plain(Fragment fragment) {
        return fragment.decompile().strip();
    }

    private Compiled compile(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is no template's name: lower-case letters, digits and hyphens.");
        }
        String path = "documents/" + name + ".html";
        String source =
                read(path).orElseThrow(() -> new IllegalArgumentException("The bundle has no template " + path + "."));
        if (FORBIDDEN.matcher(source).find()) {
            throw new IllegalArgumentException("The template " + path
                    + " uses {{{, {{&, {{= or {{>: values are always escaped, and templates stand alone.");
        }
        Template body = Mustache.compiler()
                .withEscaper(XmlText::escape)
                .strictSections(true)
                .emptyStringIsFalse(true)
                .nullValue("")
                .compile(source);
        return new Compiled(body, read("documents/" + name + ".css").orElse(""));
    }

    private Optional<String> read(String path) {
        return bundle.apply(path).map(url -> {
            try (InputStream content = url.openStream()) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(path + " of the bundle cannot be read.", unreadable);
            }
        });
    }

    private record Compiled(Template body, String looks) {}
}
