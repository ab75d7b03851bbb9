package dev.chiteki.api.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the guide.
 *
 * @param path from the repository's root
 * @param lines of it
 */
record GuidePage(Path path, List<String> lines) {

    private static final Pattern FENCE = Pattern.compile("(`{3,})(\\w*)");
    private static final Pattern SOURCE = Pattern.compile("(?:Source: |出典：)\\[[^]]+]\\(([^)]+)\\)");
    private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern HEADING = Pattern.compile("(#{1,6}) (.+)");

    static GuidePage read(Path root, Path file) {
        try {
            return new GuidePage(root.relativize(file), Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static GuidePage of(String path, String text) {
        return new GuidePage(Path.of(path), text.lines().toList());
    }

    String name() {
        return path.getFileName().toString();
    }

    List<GuideBlock> blocks() {
        List<GuideBlock> blocks = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Matcher fence = FENCE.matcher(lines.get(at));
            if (!fence.matches()) {
                at++;
                continue;
            }
            int begin = at;
            int end = end(at, fence.group(1));
            String source = source(end).or(() -> sourceAbove(begin)).orElse(null);
            blocks.add(new GuideBlock(fence.group(2), lines.subList(at + 1, end), source));
            at = end + 1;
        }
        return blocks;
    }

    /** Its headings, each as its marks and its words. */
    List<MatchResult> headings() {
        return prose().stream()
                .map(HEADING::matcher)
                .filter(Matcher::matches)
                .map(Matcher::toMatchResult)
                .toList();
    }

    /** The depths of its headings, in their order. */
    List<Integer> depths() {
        return headings().stream().map(heading -> heading.group(1).length()).toList();
    }

    /** By which links lead to its headings. */
    List<String> anchors() {
        return headings().stream().map(heading -> anchor(heading.group(2))).toList();
    }

    /** Where its links lead. */
    List<String> links() {
        return prose().stream()
                .map(line -> CODE.matcher(line).replaceAll("code"))
                .flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .toList();
    }

    /** What it writes as code within its sentences. */
    List<String> words() {
        return prose().stream()
                .flatMap(line -> CODE.matcher(line).results())
                .map(code -> code.group(1))
                .toList();
    }

    private static String anchor(String heading) {
        return LINK.matcher(heading)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private List<String> prose() {
        List<String> prose = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            Matcher fence = FENCE.matcher(lines.get(at));
            if (fence.matches()) {
                at = end(at, fence.group(1));
            } else {
                prose.add(lines.get(at));
            }
            at++;
        }
        return prose;
    }

    private int end(int begin, String fence) {
        for (int at = begin + 1; at < lines.size(); at++) {
            if (lines.get(at).equals(fence)) {
                return at;
            }
        }
        throw new IllegalStateException(path + ":" + (begin + 1) + ": the block is never closed with " + fence + ".");
    }

    /** The file that the next line with words names. */
    private Optional<String> source(int from) {
        int at = besides(from, 1);
        if (at >= lines.size()) {
            return Optional.empty();
        }
        Matcher named = SOURCE.matcher(lines.get(at));
        return named.matches() ? Optional.of(named.group(1)) : Optional.empty();
    }

    /** The file that the line above names, unless that line belongs to a block above it. */
    private Optional<String> sourceAbove(int begin) {
        int above = besides(begin, -1);
        int before = besides(above, -1);
        boolean ofAnother = before >= 0 && FENCE.matcher(lines.get(before)).matches();
        return above < 0 || ofAnother ? Optional.empty() : source(above - 1);
    }

    private int besides(int from, int step) {
        int at = from + step;
        while (at >= 0 && at < lines.size() && lines.get(at).isBlank()) {
            at += step;
        }
        return at;
    }
}
