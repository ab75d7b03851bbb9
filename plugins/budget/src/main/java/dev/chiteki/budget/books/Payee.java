package dev.chiteki.budget.books;

import dev.chiteki.api.japan.CorporateNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who receives the money.
 *
 * @param name empty where it is not said
 * @param number their corporate number (法人番号), null where it is not said or they have none
 */
public record Payee(String name, @Nullable CorporateNumber number) {

    /** Nobody. */
    static final Payee NOBODY = new Payee("", null);

    /** Of texts as they come in; a missing name is not said. */
    public static Payee of(@Nullable String name, @Nullable CorporateNumber number) {
        return new Payee(name == null ? "" : name.strip(), number);
    }

    /** What is not said of it is as it was there. */
    Payee or(Payee before) {
        if (!name.isEmpty()) {
            return this;
        }
        return new Payee(before.name, number == null ? before.number : number);
    }

    /** The number as people compare it with a paper; empty where there is none. */
    public String grouped() {
        return number == null ? "" : number.grouped();
    }
}
