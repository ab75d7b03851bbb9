package dev.chiteki.budget.rest;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.rest.Requires;
import dev.chiteki.budget.books.Budget;
import dev.chiteki.budget.books.Permissions;
import dev.chiteki.budget.paper.BoardPaper;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The paper for the board. */
@Path("board-paper")
@Produces("application/pdf")
public final class BoardPaperResource {

    private final BoardPaper paper;
    private final Budget budget;
    private final PluginContext context;

    /** Prints for the region of the moment. */
    public BoardPaperResource(BoardPaper paper, Budget budget, PluginContext context) {
        this.paper = paper;
        this.budget = budget;
        this.context = context;
    }

    /** How the fiscal year stands, on one page (PDF); in the language of the call where {@code lang} names none. */
    @GET
    @Requires(Permissions.BOARD_PAPER_ID)
    public byte[] print(
            @QueryParam("fiscalYear") @Nullable FiscalYear fiscalYear,
            @QueryParam("lang") @Pattern(regexp = "ja|en") @Nullable String language) {
        return paper.pdf(
                fiscalYear == null ? budget.currentYear() : fiscalYear,
                language == null ? context.texts().locale() : Locale.of(language));
    }
}
