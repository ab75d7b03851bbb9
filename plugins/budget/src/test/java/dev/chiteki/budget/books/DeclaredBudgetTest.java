package dev.chiteki.budget.books;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeclaredBudgetTest {

    private static final Map<String, Object> GRANT = Map.of(
            "fiscalYear",
            2002L,
            "amount",
            500_000_000L,
            "decidedOn",
            LocalDate.of(2002, 7, 1),
            "certainty",
            "recalled");

    @Test
    void aGrantIsReadAsItIsDeclared() {
        DeclaredBudget declared = DeclaredBudget.of(Map.of("grants", List.of(GRANT)));

        assertThat(declared.grants())
                .containsExactly(new DeclaredBudget.Grant(
                        new FiscalYear(2002), Yen.of(500_000_000), LocalDate.of(2002, 7, 1), "recalled"));
    }

    @Test
    void aRegionThatDeclaresNoCategoriesHasTheUsualOnesMarkedAsRecalled() {
        DeclaredBudget declared = DeclaredBudget.of(Map.of());

        assertThat(declared.grants()).isEmpty();
        assertThat(declared.categories())
                .extracting(category -> category.category().nameJa())
                .containsExactly("設備備品費", "人件費", "事業費（業務実施費）", "一般管理費", "間接経費");
        assertThat(declared.categories())
                .extracting(DeclaredBudget.DeclaredCategory::certainty)
                .containsOnly("recalled");
    }

    @Test
    void aRegionMayDeclareItsOwnCategories() {
        Map<String, Object> travel = Map.of(
                "code", "travel", "name", Map.of("ja", "旅費", "en", "Travel"), "from", 2002L, "certainty", "secondary");

        DeclaredBudget declared = DeclaredBudget.of(Map.of("categories", List.of(travel)));

        assertThat(declared.categories())
                .containsExactly(new DeclaredBudget.DeclaredCategory(
                        new Category("travel", "旅費", "Travel"), new FiscalYear(2002), "secondary"));
    }

    @Test
    void aWrongValueIsRefusedWithItsKey() {
        refused("amount", -1L, "grants.amount");
        refused("amount", "500 million", "grants.amount");
        refused("decidedOn", "2002-07-01", "grants.decidedOn");
        refused("decidedOn", LocalDate.of(2003, 4, 1), "grants.decidedOn");
        refused("fiscalYear", "2002", "grants.fiscalYear");
        refused("certainty", "sure", "grants.certainty");
        refused("colour", "blue", "colour");
    }

    private static void refused(String key, Object value, String place) {
        Map<String, Object> grant = new HashMap<>(GRANT);
        grant.put(key, value);

        assertThatExceptionOfType(ChitekiException.class)
                .isThrownBy(() -> DeclaredBudget.of(Map.of("grants", List.of(grant))))
                .satisfies(refused ->
                        assertThat(refused.reasons().getFirst().field()).isEqualTo(place));
    }
}
