package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The region's cost categories. */
final class Categories {

    private Categories() {}

    static List<Category> of(EntityManager entities, FiscalYear year) {
        return entities.createQuery("select c from CostCategory c order by c.place, c.code", CostCategory.class)
                .getResultStream()
                .filter(category -> category.isInUse(year))
                .map(CostCategory::category)
                .toList();
    }

    static Set<String> codes(EntityManager entities, FiscalYear year) {
        return of(entities, year).stream().map(Category::code).collect(Collectors.toUnmodifiableSet());
    }
}
