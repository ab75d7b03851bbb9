package dev.chiteki.budget.books;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a region's file declares for its books:
 *
 * <pre>
 * budget:
 *   grants:
 *     - {fiscalYear: 2002, amount: 500000000, decidedOn: 2002-07-01, certainty: recalled}
 *   categories:
 *     - {code: equipment, name: {ja: 設備備品費, en: Equipment}, from: 2002, certainty: recalled}
 * </pre>
 */
record DeclaredBudget(List<Grant> grants, List<DeclaredCategory> categories) {

    private static final Set<String> CERTAINTIES = Set.of("primary", "secondary", "inferred", "recalled");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /** A subsidy decided for a fiscal year. */
    record Grant(FiscalYear year, Yen amount, LocalDate decidedOn, String certainty) {}

    /** A cost category and the fiscal year from which it is in use. */
    record DeclaredCategory(Category category, FiscalYear from, String certainty) {}

    /** @throws ChitekiException {@code budget.setting-…}, INVALID, with the key and the value */
    static DeclaredBudget of(Map<String, Object> values) {
        requireKnown("budget", values, Set.of("grants", "categories"));
        List<Grant> grants = maps("grants", values.get("grants")).stream()
                .map(DeclaredBudget::grant)
                .toList();
        List<DeclaredCategory> categories = values.containsKey("categories")
                ? maps("categories", values.get("categories")).stream()
                        .map(DeclaredBudget::category)
                        .toList()
                : UsualCategories.all();
        return new DeclaredBudget(grants, categories);
    }

    private static Grant grant(Map<String, Object> values) {
        requireKnown("grants", values, Set.of("fiscalYear", "amount", "decidedOn", "certainty"));
        long amount = number("grants.amount", values.get("amount"));
        if (amount <= 0) {
            throw malformed("grants.amount", amount);
        }
        FiscalYear year = year("grants.fiscalYear", values.get("fiscalYear"));
        if (!(values.get("decidedOn") instanceof LocalDate decidedOn) || decidedOn.isAfter(year.lastDay())) {
            throw malformed("grants.decidedOn", values.get("decidedOn"));
        }
        return new Grant(year, Yen.of(amount), decidedOn, certainty("grants.certainty", values));
    }

    private static DeclaredCategory category(Map<String, Object> values) {
        requireKnown("categories", values, Set.of("code", "name", "from", "certainty"));
        if (!(values.get("code") instanceof String code) || !CODE.matcher(code).matches()) {
            throw malformed("categories.code", values.get("code"));
        }
        if (!(values.get("name") instanceof Map<?, ?> names)
                || !(names.get("ja") instanceof String nameJa)
                || !(names.get("en") instanceof String nameEn)) {
            throw malformed("categories.name", values.get("name"));
        }
        return new DeclaredCategory(
                new Category(code, nameJa, nameEn),
                year("categories.from", values.get("from")),
                certainty("categories.certainty", values));
    }

    private static String certainty(String key, Map<String, Object> values) {
        Object certainty = values.getOrDefault("certainty", "recalled");
        if (!(certainty instanceof String text) || !CERTAINTIES.contains(text)) {
            throw malformed(key, certainty);
        }
        return text;
    }

    private static FiscalYear year(String key, @Nullable Object value) {
        return new FiscalYear(Math.toIntExact(Math.min(Integer.MAX_VALUE, number(key, value))));
    }

    private static long number(String key, @Nullable Object value) {
        if (value instanceof Long number) {
            return number;
        }
        throw malformed(key, value);
    }

    @SuppressWarnings("unchecked") // the platform promises maps with text keys
    private static List<Map<String, Object>> maps(String key, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || !list.stream().allMatch(Map.class::isInstance)) {
            throw malformed(key, value);
        }
        return (List<Map<String, Object>>) (List<?>) list;
    }

    private static void requireKnown(String key, Map<String, Object> values, Set<String> known) {
        values.keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ChitekiException.invalid(Reason.at(
                            name,
                            "budget.setting-unknown",
                            key + "." + name,
                            String.join(", ", known.stream().sorted().toList())));
                });
    }

    private static ChitekiException malformed(String key, @Nullable Object value) {
        return ChitekiException.invalid(
                Reason.at(key, "budget.setting-malformed", key, value == null ? "" : value.toString()));
    }
}
