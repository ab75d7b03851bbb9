package dev.chiteki.budget.paper;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.Sheet;
import dev.chiteki.api.document.SheetFormat;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.work.Progress;
import dev.chiteki.api.work.WorkResult;
import dev.chiteki.budget.books.Budget;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.EntryFilter;
import dev.chiteki.budget.books.Permissions;
import jakarta.persistence.EntityManager;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The whole journal of a year as a sheet, made apart from the page: a year may have a hundred thousand documents. */
public final class JournalExport {

    private static final int AT_ONCE = 500;

    private final PluginContext context;
    private final Budget budget;

    /** Exports from the books of the region of the moment. */
    public JournalExport(PluginContext context, Budget budget) {
        this.context = context;
        this.budget = budget;
    }

    /** Begins it; the person finds the file at the bell. */
    public void begin(FiscalYear year) {
        context.user().require(Permissions.READ);
        Texts texts = context.texts();
        context.works()
                .begin(
                        Bilingual.of(texts, "export.title", year),
                        progress -> new WorkResult.Download(
                                Bilingual.of(texts, "export.done", year),
                                "journal-" + year + ".xlsx",
                                SheetFormat.XLSX.contentType(),
                                target -> write(year, progress, target)));
    }

    /** In one read, so that it is one state of the books; what is written already is let go of. */
    private void write(FiscalYear year, Progress progress, OutputStream target) {
        context.user().require(Permissions.READ);
        EntryFilter all = EntryFilter.of(year);
        context.database().read(entities -> {
            Stream<List<Cell>> rows = entries(all, progress, entities).map(this::cells);
            Sheet sheet = new Sheet(context.texts().get("export.title", year), headings(), rows);
            context.spreadsheets().write(SheetFormat.XLSX, sheet, target);
            return year;
        });
    }

    private Stream<Entry> entries(EntryFilter all, Progress progress, EntityManager entities) {
        long total = budget.count(all);
        return Stream.iterate(0, at -> at < total, at -> at + AT_ONCE).flatMap(at -> {
            progress.tell(at, total, "");
            List<Entry> entries = budget.entries(all, at, AT_ONCE);
            entities.clear();
            return entries.stream();
        });
    }

    private List<String> headings() {
        return Stream.of(
                        "number",
                        "kind",
                        "date",
                        "category",
                        "payee",
                        "payee-number",
                        "purpose",
                        "amount-yen",
                        "inspector")
                .map(key -> context.texts().get(key))
                .toList();
    }

    private List<Cell> cells(Entry entry) {
        return List.of(
                Cell.of(entry.number().toString()),
                Cell.of(context.texts().get("kind." + entry.heading().kind().code())),
                Cell.of(entry.heading().date()),
                Cell.of(entry.heading().category()),
                Cell.of(entry.heading().payee().name()),
                Cell.of(Objects.toString(entry.heading().payee().number(), "")),
                Cell.of(entry.heading().purpose()),
                Cell.of(entry.heading().amount()),
                Cell.of(inspector(entry)));
    }

    private String inspector(Entry entry) {
        String account = entry.heading().inspector();
        return account == null ? "" : context.directory().nameOf(account);
    }
}
