package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import java.util.List;

/**
 * The cost categories that a region starts with where its file declares none of its own. They are those usual in
 * subsidies of this family; the list of the programme itself was not found, so each row says that it is recalled.
 */
final class UsualCategories {

    private static final FiscalYear FIRST_YEAR = new FiscalYear(2002);
    private static final String CERTAINTY = "recalled";

    private UsualCategories() {}

    static List<DeclaredBudget.DeclaredCategory> all() {
        return List.of(
                usual("equipment", "設備備品費", "Equipment"),
                usual("personnel", "人件費", "Personnel"),
                usual("operations", "事業費（業務実施費）", "Project operations"),
                usual("administration", "一般管理費", "General administration"),
                usual("indirect", "間接経費", "Indirect costs"));
    }

    private static DeclaredBudget.DeclaredCategory usual(String code, String nameJa, String nameEn) {
        return new DeclaredBudget.DeclaredCategory(new Category(code, nameJa, nameEn), FIRST_YEAR, CERTAINTY);
    }
}
