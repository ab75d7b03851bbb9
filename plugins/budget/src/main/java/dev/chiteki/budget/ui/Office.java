package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.form.ConflictField;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.ui.FigureTable;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.Budget;
import dev.chiteki.budget.books.Category;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.Outlooks;
import dev.chiteki.budget.books.Plans;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.budget.paper.BoardPaper;
import dev.chiteki.budget.paper.JournalExport;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What every page needs: the books, and their words in the reader's language. */
record Office(
        PluginContext context, Budget budget, Plans plans, Outlooks outlooks, BoardPaper paper, JournalExport export) {

    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    String text(String key, Object... arguments) {
        return context.texts().get(key, arguments);
    }

    String text(Reason reason) {
        return text("error." + reason.code(), reason.arguments().toArray());
    }

    String text(DocumentKind kind) {
        return text(kind, locale());
    }

    String text(DocumentKind kind, Locale language) {
        return context.texts().in(language, "kind." + kind.code());
    }

    String format(Object value) {
        return context.texts().format(value);
    }

    String name(Category category) {
        return category.name(locale());
    }

    /** The name of the category; its code where the year has none of that code. */
    String name(List<Category> categories, String code) {
        return categories.stream()
                .filter(category -> category.code().equals(code))
                .map(this::name)
                .findFirst()
                .orElse(code);
    }

    /** To the yen, without the unit. */
    String digits(Yen amount) {
        return YenUnit.YEN.digits(amount);
    }

    Locale locale() {
        return context.texts().locale();
    }

    Component link(String path, String text) {
        return context.links().anchor(path, text);
    }

    /** The address of a page of the books. */
    String href(String path) {
        return context.links().href(path);
    }

    /** An amount in the reader's unit, with the exact yen under the pointer. */
    FigureTable.Cell amount(Yen amount, YenUnit unit) {
        return FigureTable.Cell.of(unit.digits(amount)).exactly(format(amount));
    }

    /** What stands in the place of a year for which no grant was decided. */
    Component noGrant(FiscalYear year) {
        return context.parts().empty(text("overview.no-grant", year));
    }

    /** How long there is until a deadline, or for how long it has been over. */
    String daysLeft(long days) {
        return days < 0 ? text("days.over", -days) : text("days.left", days);
    }

    /** The day of a moment, where the region is. */
    String day(LocalDateTime moment) {
        return format(moment.atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(context.region().zone())
                .toLocalDate());
    }

    Component link(DocumentNumber number) {
        return link(path(number), number.toString());
    }

    /** Where the document is shown, beside the journal of its year. */
    static String path(DocumentNumber number) {
        return "entries?fiscalYear=" + number.year() + "&open=" + number;
    }

    /** Who has that account. */
    String person(String account) {
        return context.directory().nameAndAccount(account);
    }

    /** By whom the document was booked, and when. */
    ConflictField.Change change(Entry entry) {
        return new ConflictField.Change(
                context.directory().nameOf(entry.recordedBy()),
                entry.recordedAt().toInstant(ZoneOffset.UTC));
    }

    /** The year named in the address; else that of today, or the last with a grant before it. */
    FiscalYear year(ViewRequest request) {
        return request.parameter("fiscalYear")
                .filter(text -> YEAR.matcher(text).matches() && Integer.parseInt(text) >= 1873)
                .map(text -> new FiscalYear(Integer.parseInt(text)))
                .orElseGet(this::year);
    }

    /** That of today, or the last with a grant before it. */
    FiscalYear year() {
        FiscalYear today = budget.currentYear();
        return budget.years().stream()
                .filter(year -> year.compareTo(today) <= 0)
                .reduce((earlier, later) -> later)
                .orElse(today);
    }
}
