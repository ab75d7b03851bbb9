package dev.chiteki.server.document;

import dev.chiteki.api.document.DocumentNumber;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.security.SignedInUser;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Gives documents their numbers, in the caller's transaction. The row of the year is locked until that ends: the next
 * caller waits, and a number whose transaction is undone is given to them.
 */
@Component
final class DocumentNumbers {

    static final int LONGEST_SUBJECT = 200;

    private final TenantTransactions transactions;
    private final AuditTrail audit;
    private final Supplier<String> account;

    @Autowired
    DocumentNumbers(TenantTransactions transactions, AuditTrail audit, SignedInUser user) {
        this(transactions, audit, user::accountName);
    }

    DocumentNumbers(TenantTransactions transactions, AuditTrail audit, Supplier<String> account) {
        this.transactions = transactions;
        this.audit = audit;
        this.account = account;
    }

    DocumentNumber number(String plugin, FiscalYear year, String subject) {
        return transactions.write(() -> {
            // Locks the year even if nothing is to be given: two callers of one subject must not both find none.
            transactions
                    .jdbc()
                    .sql("insert into core_document_year (fiscal_year, last) values (:year, 0)"
                            + " on duplicate key update last = last")
                    .param("year", year.year())
                    .update();
            int last = transactions
                    .jdbc()
                    .sql("select last from core_document_year where fiscal_year = :year for update")
                    .param("year", year.year())
                    .query(Integer.class)
                    .single();
            return given(plugin, year, subject)
                    .orElseGet(() -> give(new DocumentNumber(year, last + 1), plugin, subject));
        });
    }

    /** Records that the document was printed: who took a numbered paper out of the house is asked for later. */
    void notePrinted(DocumentNumber number, String plugin, Locale language) {
        transactions.write(() -> {
            audit.record(
                    "document-printed",
                    "document " + number,
                    null,
                    Map.of("plugin", plugin, "language", language.getLanguage()));
            return number;
        });
    }

    /** Reads what is committed now, past the transaction's own view of things, which may be older than the lock. */
    private Optional<DocumentNumber> given(String plugin, FiscalYear year, String subject) {
        return transactions
                .jdbc()
                .sql("select sequence from core_document"
                        + " where fiscal_year = :year and plugin = :plugin and subject = :subject for update")
                .param("year", year.year())
                .param("plugin", plugin)
                .param("subject", subject)
                .query(Integer.class)
                .optional()
                .map(sequence -> new DocumentNumber(year, sequence));
    }

    private DocumentNumber give(DocumentNumber number, String plugin, String subject) {
        JdbcClient jdbc = transactions.jdbc();
        jdbc.sql("update core_document_year set last = :last where fiscal_year = :year")
                .param("last", number.sequence())
                .param("year", number.year().year())
                .update();
        jdbc.sql("insert into core_document (fiscal_year, sequence, plugin, subject, account, given_at)"
                        + " values (:year, :sequence, :plugin, :subject, :account, :now)")
                .param("year", number.year().year())
                .param("sequence", number.sequence())
                .param("plugin", plugin)
                .param("subject", subject)
                .param("account", account.get())
                .param("now", LocalDateTime.now(ZoneOffset.UTC))
                .update();
        audit.record("document-numbered", "document " + number, null, Map.of("plugin", plugin, "subject", subject));
        return number;
    }
}
