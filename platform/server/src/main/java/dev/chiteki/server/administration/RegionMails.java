package dev.chiteki.server.administration;

import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.mail.Mail;
import dev.chiteki.server.mail.MailLog;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.tenant.TenantScope;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The mails of the bound region behind both doors: what administrators and auditors see, and what administrators do. */
@Component
public final class RegionMails {

    /** To see them. */
    public static final Permission SEE = Permission.of(
            MailsResource.SEE, Role.ADMINISTRATOR, Role.AUDITOR, Role.PROGRAMME_ADMINISTRATOR, Role.PROGRAMME_AUDITOR);

    /** To have one tried anew. */
    public static final Permission ACT =
            Permission.of(MailsResource.ACT, Role.ADMINISTRATOR, Role.PROGRAMME_ADMINISTRATOR);

    private final MailLog log;
    private final AuditTrail audit;
    private final Tenants tenants;
    private final SignedInUser user;

    RegionMails(MailLog log, AuditTrail audit, Tenants tenants, SignedInUser user) {
        this.log = log;
        this.audit = audit;
        this.tenants = tenants;
        this.user = user;
    }

    /** Whether mails leave the installation. */
    public boolean isSending() {
        return log.isSending();
    }

    /** How many fit. */
    public long count(List<Filter> filters) {
        user.require(SEE);
        return log.count(filters, zone());
    }

    /** Those that fit, in the order that the query wants. */
    public List<Mail> page(TableQuery query) {
        user.require(SEE);
        return log.page(query, zone());
    }

    /** See {@link MailLog#find}. */
    public Mail find(long id) {
        user.require(SEE);
        return log.find(id);
    }

    /** Whether the person may have one tried anew. */
    public boolean isManaged() {
        return user.may(ACT);
    }

    /** See {@link MailLog#retry}. */
    public Mail retry(long id) {
        user.require(ACT);
        return log.retry(
                id,
                mail -> audit.record(
                        "mail.retry",
                        Long.toString(mail.id()),
                        null,
                        Map.of("account", mail.account(), "address", mail.address())));
    }

    /** The region's. */
    public ZoneId zone() {
        return tenants.find(TenantScope.current()).orElseThrow().region().zone();
    }
}
