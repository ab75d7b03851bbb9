package dev.chiteki.server.mail;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.server.database.RecordTable;
import dev.chiteki.server.database.TenantTransactions;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** The mails of the bound tenant, for its administrators; rights are asked by those who call. */
@Component
public final class MailLog {

    /** The columns by which mails may be narrowed and ordered, by what tables and addresses call them. */
    private static final Map<String, String> COLUMNS = Map.of(
            "written", "written_at",
            "account", "account",
            "address", "address",
            "subject", "subject",
            "state", "state",
            "attempts", "attempts");

    private final TenantTransactions transactions;
    private final MailRows rows;
    private final NoticeMails mails;
    private final MailOptions options;
    private final RecordTable<Mail> table;

    MailLog(TenantTransactions transactions, MailRows rows, NoticeMails mails, MailOptions options) {
        this.transactions = transactions;
        this.rows = rows;
        this.mails = mails;
        this.options = options;
        this.table = new RecordTable<>(transactions, "core_mail", COLUMNS, (row, number) -> MailRows.mail(row));
    }

    /** Whether mails leave the installation; else they are kept in a folder of it. */
    public boolean isSending() {
        return options.server().isSet();
    }

    /** How many fit. */
    public long count(List<Filter> filters, ZoneId zone) {
        return table.count(filters, zone);
    }

    /** These, in this order. */
    public List<Mail> page(TableQuery query, ZoneId zone) {
        return table.page(query, zone);
    }

    /** @throws ChitekiException {@code mail-unknown}, NOT_FOUND */
    public Mail find(long id) {
        return rows.find(id)
                .orElseThrow(() -> ChitekiException.notFound(Reason.at("id", "mail-unknown", Long.toString(id))));
    }

    /**
     * Has a dead one tried anew.
     *
     * @param record called within the transaction
     * @throws ChitekiException {@code mail-unknown}, NOT_FOUND; {@code mail-not-dead}, CONFLICT
     */
    public Mail retry(long id, Consumer<Mail> record) {
        return transactions.write(() -> {
            Mail mail = find(id);
            String batch = UUID.randomUUID().toString();
            if (!rows.revive(id, batch)) {
                throw ChitekiException.conflict(Reason.at("id", "mail-not-dead", Long.toString(id)));
            }
            mails.written(batch);
            record.accept(mail);
            return find(id);
        });
    }
}
