package dev.chiteki.api.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a person seeks. A record is found if it holds every word; full and half width, large and small letters count alike.
 *
 * @param words each as {@link #normalise} makes it; at least one, none of them empty
 * @param limit the most records to find
 */
public record SearchQuery(List<String> words, int limit) {

    private static final int MOST_WORDS = 8;

    /** @throws IllegalArgumentException if there is no word or the limit is below 1 */
    public SearchQuery {
        words = List.copyOf(words);
        if (words.isEmpty() || words.contains("") || limit < 1) {
            throw new IllegalArgumentException(
                    "A search needs words and a limit of at least 1, not " + words + " and " + limit + ".");
        }
    }

    /**
     * The words of what was typed, the first eight of them.
     *
     * @throws IllegalArgumentException if nothing but space was typed
     */
    public static SearchQuery of(String typed, int limit) {
        List<String> words = Arrays.stream(normalise(typed).split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        return new SearchQuery(words, limit);
    }

    /**
     * The text as it is compared: compatible characters made one (NFKC), lower case, single spaces, none at the ends. A
     * plugin keeps its records' words in this form in a column of its own.
     */
    public static String normalise(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
    }

    /** The pattern by which LIKE with {@code !} as its escape finds the word anywhere in a normalised column. */
    public static String anywhere(String word) {
        return "%" + word.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    /** Whether every word stands in the text, as it is normalised. */
    public boolean matches(String text) {
        String normalised = normalise(text);
        return words.stream().allMatch(normalised::contains);
    }
}
