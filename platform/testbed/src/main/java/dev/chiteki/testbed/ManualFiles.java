package dev.chiteki.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A manual as it lies in the sources of a module: a folder for each language, a file for each page. */
public final class ManualFiles {

    private static final List<String> LANGUAGES = List.of("ja", "en");
    private static final String ENDING = ".md";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]*)\\)");
    private static final Pattern TITLE = Pattern.compile("\\A# \\S.*");

    private final Path folder;

    /** @param folder such as {@code src/main/resources/manual}; it need not be there */
    public ManualFiles(Path folder) {
        this.folder = folder;
    }

    /** The names of all pages of either language. */
    public Set<String> names() {
        return LANGUAGES.stream().flatMap(this::names).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What is wrong with it, a sentence each: pages without a twin in the other language or a title, links to nowhere, and
     * pages to which nothing leads.
     *
     * @param entries the pages that views name
     * @param elsewhere whether a link to another manual, such as {@code platform:tables}, leads to a page
     */
    public List<String> faults(Collection<String> entries, Predicate<String> elsewhere) {
        List<String> faults = new ArrayList<>();
        Set<String> names = names();
        entries.stream()
                .filter(entry -> !names.contains(entry))
                .forEach(entry -> faults.add("A view names the page " + entry + ", which is not there."));
        for (String language : LANGUAGES) {
            for (String name : names) {
                addFaults(faults, file(language, name), elsewhere);
            }
            Set<String> reached = reached(language, entries);
            names.stream()
                    .filter(name -> !reached.contains(name))
                    .forEach(name -> faults.add("Nothing leads to " + file(language, name) + "."));
        }
        return faults;
    }

    private void addFaults(List<String> faults, Path page, Predicate<String> elsewhere) {
        if (!Files.exists(page)) {
            faults.add(page + " is missing.");
            return;
        }
        String text = read(page);
        if (!TITLE.matcher(text).find()) {
            faults.add(page + " does not begin with a title, such as '# Title'.");
        }
        links(text)
                .filter(link ->
                        link.contains(":") ? !elsewhere.test(link) : !Files.exists(page.resolveSibling(link + ENDING)))
                .forEach(link -> faults.add(page + " links to " + link + ", which is no page."));
    }

    private Set<String> reached(String language, Collection<String> entries) {
        Set<String> reached = new TreeSet<>(entries);
        Deque<String> ahead = new ArrayDeque<>(entries);
        while (!ahead.isEmpty()) {
            Path page = file(language, ahead.removeFirst());
            if (Files.exists(page)) {
                links(read(page)).filter(reached::add).forEach(ahead::add);
            }
        }
        return reached;
    }

    private Stream<String> names(String language) {
        Path pages = folder.resolve(language);
        if (!Files.isDirectory(pages)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(pages)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.md$", "")).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Path file(String language, String name) {
        return folder.resolve(language).resolve(name + ENDING);
    }

    private static Stream<String> links(String text) {
        return LINK.matcher(text).results().map(link -> link.group(1));
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
