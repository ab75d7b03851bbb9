package dev.chiteki.budget.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.rest.Created;
import dev.chiteki.api.rest.Requires;
import dev.chiteki.budget.books.Budget;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.EntryFilter;
import dev.chiteki.budget.books.Permissions;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The books of the region's subsidies. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class BudgetResource {

    private final Budget budget;
    private final PluginContext context;

    /** Answers out of the books of the region of the moment. */
    public BudgetResource(Budget budget, PluginContext context) {
        this.budget = budget;
        this.context = context;
    }

    /** How the fiscal year stands; that of today where none is named. */
    @GET
    @Path("summary")
    @Requires(Permissions.READ_ID)
    public SummaryAnswer summary(@QueryParam("fiscalYear") @Nullable FiscalYear fiscalYear) {
        return SummaryAnswer.of(budget.summary(year(fiscalYear)));
    }

    /** The documents of the fiscal year, newest first. */
    @GET
    @Path("entries")
    @Requires(Permissions.READ_ID)
    public EntriesAnswer entries(
            @QueryParam("fiscalYear") @Nullable FiscalYear fiscalYear,
            @QueryParam("category") @Nullable String category,
            @QueryParam("kind") List<DocumentKind> kinds,
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("text") @Nullable String text,
            @QueryParam("page") @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @QueryParam("size") @DefaultValue("50") @Min(1) @Max(500) int size) {
        EntryFilter filter = new EntryFilter(year(fiscalYear), category, kinds, from, to, text, false);
        List<EntryAnswer> answers = budget.entries(filter, page * size, size).stream()
                .map(EntryAnswer::of)
                .toList();
        return new EntriesAnswer(answers, page, size, budget.count(filter));
    }

    /** A document with its lines. */
    @GET
    @Path("entries/{id}")
    @Requires(Permissions.READ_ID)
    public EntryAnswer entry(@PathParam("id") String id) {
        return EntryAnswer.of(budget.detail(number(id)));
    }

    /** Books a document. */
    @POST
    @Path("entries")
    @Requires(Permissions.BOOK_ID)
    @Created
    public EntryAnswer book(@NotNull @Valid EntryInput input) {
        return answer(budget.book(input.order()));
    }

    /** Undoes a document, and with it those that were booked in one act with it. */
    @POST
    @Path("entries/{id}/reversal")
    @Requires(Permissions.BOOK_ID)
    @Created
    public EntryAnswer reverse(@PathParam("id") String id, @NotNull @Valid ReversalInput input) {
        LocalDate date = input.date() == null ? context.clock().today() : input.date();
        return answer(budget.reverse(number(id), date, input.reason()));
    }

    /** Keeps a file, the part {@code file} of a form, that documents may name as their evidence. */
    @POST
    @Path("evidence")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Requires(Permissions.BOOK_ID)
    @Created
    public EvidenceAnswer evidence(List<EntityPart> parts) throws IOException {
        EntityPart file = parts.stream()
                .filter(part -> part.getName().equals("file"))
                .findFirst()
                .orElseThrow(() -> ChitekiException.invalid(Reason.at("file", "budget.file-missing")));
        String name = file.getFileName()
                .orElseThrow(() -> ChitekiException.invalid(Reason.at("file", "budget.file-unnamed")));
        try (InputStream content = file.getContent()) {
            return EvidenceAnswer.of(budget.keepEvidence(name, content));
        }
    }

    /** Adds the books of the fiscal year up anew from their postings. */
    @GET
    @Path("verification")
    @Requires(Permissions.READ_ID)
    public VerificationAnswer verification(@QueryParam("fiscalYear") @Nullable FiscalYear fiscalYear) {
        return VerificationAnswer.of(budget.verify(year(fiscalYear)));
    }

    private EntryAnswer answer(Entry entry) {
        return EntryAnswer.of(budget.detail(entry.number()));
    }

    private FiscalYear year(@Nullable FiscalYear named) {
        return named == null ? budget.currentYear() : named;
    }

    /** What is no number names no document either. */
    private static DocumentNumber number(String id) {
        try {
            return DocumentNumber.parse("id", id);
        } catch (ChitekiException malformed) {
            throw ChitekiException.notFound(Reason.of("budget.entry-unknown", id));
        }
    }
}
