package dev.chiteki.testkit;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.tenant.TenantScope;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;

/** What people were sent by mail: no mail server is set, so the platform keeps each message as a file. */
public final class MailBox {

    private static final String UNDER_WAY = "select (select count(*) from core_event_delivery d"
            + " join core_event_handler h on h.id = d.handler where h.plugin = 'administration' and d.state = 'WAITING')"
            + " + (select count(*) from core_mail where state = 'WAITING')";

    private final Path folder;
    private final Supplier<TenantTransactions> transactions;

    MailBox(Path folder, Supplier<TenantTransactions> transactions) {
        this.folder = folder;
        this.transactions = transactions;
    }

    /**
     * What the account was sent in the region, the oldest first, when all that was told there is on its way.
     *
     * @throws AssertionError if that does not become so within a minute
     */
    public List<ReceivedMail> of(TenantId region, String account) {
        settle(region);
        return in(region, () -> transactions
                        .get()
                        .jdbc()
                        .sql("select id from core_mail where account = :account and state = 'KEPT' order by id")
                        .param("account", account)
                        .query(Long.class)
                        .list())
                .stream()
                .map(id -> read(folder.resolve(region.value()).resolve(id + ".eml")))
                .toList();
    }

    private void settle(TenantId region) {
        Patience.await("no mail of " + region + " is under way", () -> in(region, this::underWay) == 0);
    }

    private long underWay() {
        return transactions.get().jdbc().sql(UNDER_WAY).query(Long.class).single();
    }

    private <T> T in(TenantId region, Supplier<T> reading) {
        return TenantScope.call(region, () -> transactions.get().read(reading));
    }

    private static ReceivedMail read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
            return new ReceivedMail(
                    message.getAllRecipients()[0].toString(),
                    message.getFrom()[0].toString(),
                    message.getSubject(),
                    message.getContent().toString().replace("\r\n", "\n"),
                    message.getMessageID());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (MessagingException malformed) {
            throw new AssertionError(file + " is no mail.", malformed);
        }
    }
}
