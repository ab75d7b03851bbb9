package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That people were told of a year's end so many days before it. */
@Entity
@Table(name = "budget_year_end_notice")
class YearEndNotice {

    private static final int DAYS = 1000;

    @Id
    @Column(name = "id")
    private long id;

    @SuppressWarnings("NullAway.Init")
    protected YearEndNotice() {}

    YearEndNotice(FiscalYear year, int days) {
        this.id = key(year, days);
    }

    /** The year before the days: 2002 and 60 are 2002060. */
    static long key(FiscalYear year, int days) {
        return (long) year.year() * DAYS + days;
    }

    long id() {
        return id;
    }
}
