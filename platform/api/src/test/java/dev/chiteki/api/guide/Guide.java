package dev.chiteki.api.guide;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the guide's pages get wrong about each other and about the sources. */
final class Guide {

    static final String FOLDER = "docs/plugin-guide";
    private static final String INDEX = "README.md";

    private final Repository repository;
    private final Set<String> awaited;
    private final Map<String, GuidePage> english;
    private final Map<String, GuidePage> japanese;

    /** @param awaited the names of pages whose Japanese twin is still to come, and they themselves may be */
    Guide(Repository repository, Set<String> awaited) {
        this(repository, awaited, repository.pages(FOLDER), repository.pages(FOLDER + "/ja"));
    }

    Guide(Repository repository, Set<String> awaited, Map<String, GuidePage> english, Map<String, GuidePage> japanese) {
        this.repository = repository;
        this.awaited = awaited;
        this.english = english;
        this.japanese = japanese;
    }

    List<String> wrongBlocks() {
        return faults(page -> page.blocks().stream()
                .filter(block -> !isTrue(page, block))
                .map(block -> "is no excerpt of "
                        + block.namedSource().orElse("a named source ('Source: [File](path)' belongs below it)") + ": "
                        + block.title()));
    }

    List<String> deadLinks() {
        return faults(page -> page.links().stream()
                .filter(link -> !link.matches("[a-z]+:.*"))
                .filter(link -> !leads(page, link))
                .map(link -> "links to nothing: " + link));
    }

    List<String> unknownNames(KnownNames names) {
        return faults(page -> page.words().stream()
                .filter(word -> !names.isKnown(word))
                .map(word -> "names what is not there: " + word));
    }

    List<String> unlikeTwins() {
        List<String> faults = new ArrayList<>();
        Set<String> all = new TreeSet<>(english.keySet());
        all.addAll(japanese.keySet());
        for (String name : all) {
            GuidePage first = english.get(name);
            GuidePage second = japanese.get(name);
            if (first == null || second == null) {
                if (!awaited.contains(name)) {
                    faults.add(name + ": is missing in " + (first == null ? "English" : "Japanese"));
                }
            } else if (!first.depths().equals(second.depths())) {
                faults.add(name + ": the two languages differ in their headings");
            } else if (!codes(first).equals(codes(second))) {
                faults.add(name + ": the two languages differ in their blocks");
            }
        }
        return faults;
    }

    List<String> awaitedThatHaveCome() {
        return awaited.stream().filter(japanese::containsKey).sorted().toList();
    }

    List<String> pagesBesideTheIndex() {
        List<String> faults = new ArrayList<>();
        for (Map<String, GuidePage> language : List.of(english, japanese)) {
            List<String> linked =
                    language.containsKey(INDEX) ? language.get(INDEX).links() : List.of();
            language.values().stream()
                    .filter(page -> !page.name().equals(INDEX) && !linked.contains(page.name()))
                    .forEach(page -> faults.add(page.path() + ": is not in the index"));
        }
        return faults;
    }

    /** A block of Java has to name its file; one of an awaited page may do so once its twin has come. */
    private boolean isTrue(GuidePage page, GuideBlock block) {
        if (block.namedSource().isPresent()) {
            Path file = beside(page, block.namedSource().get());
            return repository.hasFile(file) && block.isExcerptOf(repository.text(file));
        }
        return !block.language().equals("java") || awaited.contains(page.name());
    }

    private boolean leads(GuidePage page, String link) {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? page.path() : beside(page, parts[0]);
        if (!repository.hasFile(file)) {
            return file.startsWith(FOLDER)
                    && (awaited.contains(file.getFileName().toString())
                            || pages().anyMatch(known -> known.path().equals(file)));
        }
        return parts.length == 1
                || GuidePage.read(repository.root(), repository.root().resolve(file))
                        .anchors()
                        .contains(parts[1]);
    }

    private static Path beside(GuidePage page, String link) {
        return page.path().resolveSibling(link).normalize();
    }

    private static List<List<String>> codes(GuidePage page) {
        return page.blocks().stream().map(GuideBlock::code).toList();
    }

    private Stream<GuidePage> pages() {
        return Stream.concat(english.values().stream(), japanese.values().stream());
    }

    private List<String> faults(java.util.function.Function<GuidePage, Stream<String>> finder) {
        return pages().flatMap(page -> finder.apply(page).map(fault -> page.path() + ": " + fault))
                .toList();
    }
}
