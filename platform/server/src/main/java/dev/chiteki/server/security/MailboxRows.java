package dev.chiteki.server.security;

import dev.chiteki.server.database.ControlDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where and when accounts get mail, in the control database. */
@Component
final class MailboxRows {

    private static final String COLUMNS = "a.name, a.name_ja, a.name_en, a.language, a.mail_address,"
            + " coalesce(a.mail_urgent, 'NOW') AS urgent, coalesce(a.mail_other, 'DAILY') AS other";

    private final ControlDatabase control;

    MailboxRows(ControlDatabase control) {
        this.control = control;
    }

    Optional<Mailbox> find(String account) {
        return control.jdbc()
                .sql("SELECT " + COLUMNS + " FROM account a WHERE a.name = :account")
                .param("account", account)
                .query((row, number) -> mailbox(row))
                .optional();
    }

    /** Those of a tenant's members that are switched on and have an address, each with the roles that it holds there. */
    Map<Mailbox, List<String>> ofMembers(String tenant) {
        Map<Mailbox, List<String>> found = new HashMap<>();
        control.jdbc()
                .sql("SELECT " + COLUMNS + ", GROUP_CONCAT(m.role) AS roles FROM account a"
                        + " JOIN membership m ON m.account = a.name"
                        + " WHERE m.tenant = :tenant AND (m.until IS NULL OR m.until > UTC_TIMESTAMP(6))"
                        + " AND a.enabled AND a.mail_address IS NOT NULL GROUP BY a.name")
                .param("tenant", tenant)
                .query(row -> {
                    found.put(mailbox(row), List.of(row.getString("roles").split(",")));
                });
        return found;
    }

    void setAddress(String account, @Nullable String address) {
        control.jdbc()
                .sql("UPDATE account SET mail_address = :address WHERE name = :account")
                .param("address", address)
                .param("account", account)
                .update();
    }

    void setWishes(String account, MailWish urgent, MailWish other) {
        control.jdbc()
                .sql("UPDATE account SET mail_urgent = :urgent, mail_other = :other WHERE name = :account")
                .param("urgent", urgent.name())
                .param("other", other.name())
                .param("account", account)
                .update();
    }

    private static Mailbox mailbox(ResultSet row) throws SQLException {
        @Nullable String language = row.getString("language");
        return new Mailbox(
                row.getString("name"),
                row.getString("name_ja"),
                row.getString("name_en"),
                language == null ? null : Locale.of(language),
                row.getString("mail_address"),
                MailWish.valueOf(Objects.requireNonNull(row.getString("urgent"))),
                MailWish.valueOf(Objects.requireNonNull(row.getString("other"))));
    }
}
