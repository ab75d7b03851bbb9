package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A cost category (費目) of the region, with the fiscal years in which it is in use. */
@Entity
@Table(name = "budget_category")
class CostCategory {

    @Id
    @Column(name = "code")
    private String code;

    @Column(name = "name_ja", nullable = false)
    private String nameJa;

    @Column(name = "name_en", nullable = false)
    private String nameEn;

    @Column(name = "place", nullable = false)
    private int place;

    @Column(name = "first_year", nullable = false)
    private int firstYear;

    @Column(name = "last_year")
    private @Nullable Integer lastYear;

    @Column(name = "certainty", nullable = false)
    private String certainty;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected CostCategory() {}

    CostCategory(Category category, int place, FiscalYear from, String certainty) {
        this.code = category.code();
        this.nameJa = category.nameJa();
        this.nameEn = category.nameEn();
        this.place = place;
        this.firstYear = from.year();
        this.certainty = certainty;
    }

    Category category() {
        return new Category(code, nameJa, nameEn);
    }

    boolean isInUse(FiscalYear year) {
        return firstYear <= year.year() && (lastYear == null || year.year() <= lastYear);
    }
}
