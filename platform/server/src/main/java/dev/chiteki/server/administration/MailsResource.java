package dev.chiteki.server.administration;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.rest.Requires;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.server.mail.Mail;
import dev.chiteki.server.mail.MailState;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people of the region were sent by mail, and what could not be sent. */
@Component
@Path("mails")
@Produces("application/json")
public final class MailsResource {

    /** To see them. */
    public static final String SEE = "administration.mails";

    /** To have one tried anew. */
    public static final String ACT = "administration.mails-retry";

    private static final int MOST = 200;

    private final RegionMails mails;

    MailsResource(RegionMails mails) {
        this.mails = mails;
    }

    /** The mails, the latest first; at most 200 at once. */
    @GET
    @Requires(SEE)
    public MailList mails(
            @QueryParam("state") @Nullable MailState state,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (offset < 0 || limit < 1 || limit > MOST) {
            throw ChitekiException.invalid(Reason.at("limit", "mail-page", offset, limit, MOST));
        }
        List<Filter> filters = state == null ? List.of() : List.of(new Filter.AnyOf("state", Set.of(state.code())));
        List<Mail> page = mails.page(new TableQuery(filters, Order.descending("written"), offset, limit));
        return new MailList(
                mails.isSending(),
                mails.count(filters),
                page.stream().map(MailEntry::of).toList());
    }

    /** One of them. */
    @GET
    @Path("{id}")
    @Requires(SEE)
    public MailEntry mail(@PathParam("id") long id) {
        return MailEntry.of(mails.find(id));
    }

    /** Has a dead one tried anew. */
    @POST
    @Path("{id}/retry")
    @Requires(ACT)
    public MailEntry retry(@PathParam("id") long id) {
        return MailEntry.of(mails.retry(id));
    }

    /**
     * Mails.
     *
     * @param sending whether they leave the installation; else they are kept in a folder of it
     * @param count how many there are in all
     */
    public record MailList(boolean sending, long count, List<MailEntry> mails) {}

    /**
     * A mail.
     *
     * @param writtenAt by the business clock
     * @param endedAt when it was sent or given up, in real time, or null
     * @param reply what the mail server said when it was tried last, or null
     */
    public record MailEntry(
            long id,
            String account,
            String address,
            String language,
            String subject,
            String body,
            MailState state,
            int attempts,
            Instant writtenAt,
            @Nullable Instant endedAt,
            @Nullable String reply) {

        static MailEntry of(Mail mail) {
            return new MailEntry(
                    mail.id(),
                    mail.account(),
                    mail.address(),
                    mail.language().getLanguage(),
                    mail.subject(),
                    mail.body(),
                    mail.state(),
                    mail.attempts(),
                    mail.writtenAt(),
                    mail.endedAt(),
                    mail.reply());
        }
    }
}
