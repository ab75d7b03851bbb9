package dev.chiteki.server.operator;

import dev.chiteki.server.audit.AuditRow;
import dev.chiteki.server.audit.AuditSearch;
import dev.chiteki.server.database.Found;
import dev.chiteki.server.database.Slice;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trail of operators' acts. */
@Component
@Path("audit")
@Produces("application/json")
public class AuditResource {

    private final Trails trails;

    AuditResource(Trails trails) {
        this.trails = trails;
    }

    /** The acts that fit, newest first; {@code act} is what they begin with, such as {@code tenant.} */
    @GET
    public Page acts(
            @QueryParam("from") @Nullable Instant from,
            @QueryParam("until") @Nullable Instant until,
            @QueryParam("account") @Nullable String account,
            @QueryParam("act") @Nullable String act,
            @QueryParam("tenant") @Nullable String tenant,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        return Page.of(
                trails.ofOperators(new AuditSearch(from, until, account, act, tenant), new Slice(offset, limit)));
    }

    /**
     * Rows of a trail.
     *
     * @param all how many fit, whatever was asked to be shown of them
     */
    public record Page(List<Entry> rows, long all) {

        static Page of(Found<AuditRow> found) {
            return new Page(found.rows().stream().map(Entry::of).toList(), found.all());
        }
    }

    /**
     * A row of a trail.
     *
     * @param at in real time
     * @param before the values before, as a JSON object in a text, or null
     * @param after the values after, likewise
     */
    public record Entry(
            long id,
            Instant at,
            String account,
            String roles,
            String act,
            @Nullable String plugin,
            String subject,
            @Nullable String before,
            @Nullable String after,
            String origin) {

        private static Entry of(AuditRow row) {
            return new Entry(
                    row.id(),
                    row.at(),
                    row.account(),
                    row.roles(),
                    row.act(),
                    row.plugin(),
                    row.subject(),
                    row.before(),
                    row.after(),
                    row.origin());
        }
    }
}
