package dev.chiteki.budget;

import dev.chiteki.testkit.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Books whatever comes to mind, seeded; what the rules refuse is not booked. */
final class RandomClerk {

    private static final List<String> CATEGORIES = List.of("equipment", "personnel", "indirect");
    private static final Map<String, String> BEFORE =
            Map.of("delivery-and-inspection", "commitment", "payment", "expenditure");
    private static final List<String> KINDS = List.of(
            "allocation",
            "reservation",
            "reservation",
            "commitment",
            "commitment",
            "release",
            "delivery-and-inspection",
            "expenditure",
            "payment",
            "reversal");

    private final Clerk clerk;
    private final RandomGenerator random;
    private final Map<String, List<String>> booked = new HashMap<>();

    RandomClerk(Clerk clerk, long seed) {
        this.clerk = clerk;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Tries so many acts, dated between the days, and tells how many were booked. */
    long act(int acts, LocalDate from, LocalDate to) {
        for (String category : CATEGORIES) {
            keep("allocation", clerk.tryTo("allocation", 1_000_000, Map.of("category", category)));
        }
        for (int act = 0; act < acts; act++) {
            String kind = KINDS.get(random.nextInt(KINDS.size()));
            LocalDate day = from.plusDays(random.nextLong(from.until(to).toTotalMonths() * 30 + 1));
            if (kind.equals("reversal")) {
                any().ifPresent(id -> clerk.tryToReverse(id, "誤り"));
            } else {
                keep(kind, clerk.tryTo(kind, 1 + random.nextInt(90_000), fields(kind, day)));
            }
        }
        return booked.values().stream().mapToLong(List::size).sum();
    }

    private Map<String, Object> fields(String kind, LocalDate day) {
        Map<String, Object> fields = new HashMap<>(Map.of("date", day.toString()));
        String before = before(kind);
        List<String> earlier = booked.getOrDefault(before, List.of());
        if (!earlier.isEmpty()) {
            fields.put("predecessor", earlier.get(random.nextInt(earlier.size())));
        } else {
            fields.put("category", CATEGORIES.get(random.nextInt(CATEGORIES.size())));
            fields.put("payee", "測器");
            fields.put("purpose", "部品");
        }
        return fields;
    }

    private String before(String kind) {
        return switch (kind) {
            case "expenditure" -> random.nextBoolean() ? "delivery-and-inspection" : "";
            case "commitment" -> random.nextBoolean() ? "reservation" : "";
            case "release" -> random.nextBoolean() ? "reservation" : "commitment";
            default -> BEFORE.getOrDefault(kind, "");
        };
    }

    private Optional<String> any() {
        List<String> all = booked.values().stream().flatMap(List::stream).toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private void keep(String kind, Answer answer) {
        if (answer.status() == 201) {
            booked.computeIfAbsent(kind, first -> new ArrayList<>())
                    .add(answer.json().path("id").asString());
        }
    }
}
