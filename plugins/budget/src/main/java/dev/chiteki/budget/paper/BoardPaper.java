package dev.chiteki.budget.paper;

import dev.chiteki.api.document.DocumentNumber;
import dev.chiteki.api.document.Printout;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.budget.books.Budget;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.EntryFilter;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.books.Outlooks;
import dev.chiteki.budget.books.Permissions;
import dev.chiteki.budget.words.YearWords;
import java.util.Locale;

/**
 * The paper for the board: how a fiscal year stands and where it is heading, on one page. It says up to which document of
 * the books it holds, and has one number for each such state, in whatever language and however often it is printed.
 */
public final class BoardPaper {

    private static final String TEMPLATE = "board-paper";
    // Papers are added up to the yen; at a glance, millions.
    private static final YenUnit GLANCE = YenUnit.MILLION;

    private final PluginContext context;
    private final Budget budget;
    private final Outlooks outlooks;

    /** Prints for the region of the moment. */
    public BoardPaper(PluginContext context, Budget budget, Outlooks outlooks) {
        this.context = context;
        this.budget = budget;
        this.outlooks = outlooks;
    }

    /**
     * The paper as PDF.
     *
     * @param language Japanese or English
     * @throws ChitekiException {@code budget.year-unknown}, NOT_FOUND, or FORBIDDEN without {@link Permissions#BOARD_PAPER}
     */
    public byte[] pdf(FiscalYear year, Locale language) {
        context.user().require(Permissions.BOARD_PAPER);
        YearWords words = new YearWords(context.texts(), language, GLANCE);
        Draft draft = context.database().read(entities -> draft(year, words));
        DocumentNumber number = context.documents().number(year, draft.subject());
        return context.documents().pdf(draft.printout().under(number));
    }

    private Draft draft(FiscalYear year, YearWords words) {
        Outlook outlook = outlooks.find(year)
                .orElseThrow(() -> ChitekiException.notFound(Reason.at("fiscalYear", "budget.year-unknown", year)));
        // A year is in the books by its grant decision, so there is at least that document.
        Entry last = budget.entries(EntryFilter.of(year), 0, 1).getFirst();
        BoardValues values =
                BoardValues.of(outlook, outlooks.waiting(year), last.number().toString(), words);
        Printout printout =
                Printout.of(TEMPLATE, words.language(), words.text("board.title", year), outlook.today(), values);
        return new Draft(printout, TEMPLATE + " " + outlook.today() + " " + last.number());
    }

    /**
     * The paper before it has its number.
     *
     * @param subject the state of the books that it shows
     */
    private record Draft(Printout printout, String subject) {}
}
