package dev.chiteki.budget.ui;

import dev.chiteki.api.imports.ImportColumn;
import dev.chiteki.api.imports.ImportRow;
import dev.chiteki.api.imports.ImportedRow;
import dev.chiteki.api.imports.RowImport;
import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.ColumnType;
import dev.chiteki.budget.books.BookingOrder;
import dev.chiteki.budget.books.Budget;
import dev.chiteki.budget.books.Category;
import dev.chiteki.budget.books.Payee;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** Documents out of a file, such as the invoices of a month: each row is booked by the same rules as one that is entered. */
final class EntryImport {

    private EntryImport() {}

    static RowImport of(Office office, List<Category> categories) {
        List<ImportColumn> columns = List.of(
                ImportColumn.required("date", office.text("date"), ColumnType.DAY, "日付", "支出日", "請求日", "date"),
                ImportColumn.required(
                        "amount", office.text("amount"), ColumnType.YEN, "金額", "支出額", "請求額", "amount", "amount yen"),
                ImportColumn.optional(
                                "category",
                                office.text("category"),
                                ColumnType.TEXT,
                                "費目",
                                "科目",
                                "cost category",
                                "category")
                        .among(inEachLanguage(office, language -> categories(language, categories))),
                ImportColumn.optional(
                        "payee", office.text("payee"), ColumnType.TEXT, "支払先", "取引先", "業者名", "payee", "vendor"),
                ImportColumn.optional(
                        "payeeNumber",
                        office.text("payee-number"),
                        ColumnType.TEXT,
                        "法人番号",
                        "支払先法人番号",
                        "corporate number",
                        "payee number"),
                ImportColumn.optional("purpose", office.text("purpose"), ColumnType.TEXT, "使途", "件名", "摘要", "purpose"),
                ImportColumn.optional("kind", office.text("kind"), ColumnType.TEXT, "種別", "kind")
                        .among(inEachLanguage(office, language -> kinds(office, language))),
                ImportColumn.optional(
                        "predecessor", office.text("entry.predecessor"), ColumnType.TEXT, "前の書類", "predecessor"));
        return new RowImport(
                "entries",
                office.text("import.title"),
                office.text("import.explanation"),
                columns,
                row -> take(office, row));
    }

    /** A file may be written in either language, whichever its reader has chosen; theirs comes first. */
    private static List<Choice> inEachLanguage(Office office, Function<Locale, List<Choice>> choices) {
        return Stream.of(office.locale(), Locale.JAPANESE, Locale.ENGLISH)
                .flatMap(language -> choices.apply(language).stream())
                .toList();
    }

    private static List<Choice> categories(Locale language, List<Category> categories) {
        return categories.stream()
                .map(category -> Choice.of(category.code(), category.name(language)))
                .toList();
    }

    private static List<Choice> kinds(Office office, Locale language) {
        return Arrays.stream(DocumentKind.values())
                .filter(DocumentKind::isEntered)
                .map(kind -> Choice.of(kind.code(), office.text(kind, language)))
                .toList();
    }

    private static ImportedRow take(Office office, ImportRow row) {
        BookingOrder order = new BookingOrder(
                row.text("kind").map(DocumentKind::ofCode).orElse(DocumentKind.EXPENDITURE),
                null,
                row.day("date").orElseThrow(),
                row.text("category").orElse(null),
                row.yen("amount").orElseThrow(),
                Payee.of(
                        row.text("payee").orElse(null),
                        row.text("payeeNumber").map(CorporateNumber::parse).orElse(null)),
                row.text("purpose").orElse(null),
                row.text("predecessor")
                        .map(number -> DocumentNumber.parse("predecessor", number))
                        .orElse(null),
                null,
                null,
                row.requestKey(),
                null,
                null);
        Budget.Taken taken = office.budget().take(order);
        return new ImportedRow(taken.number().toString(), Office.path(taken.number()), taken.repeated());
    }
}
