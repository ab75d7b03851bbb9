package dev.chiteki.server.security;

import dev.chiteki.api.person.Directory;
import dev.chiteki.api.person.Person;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.Conditions;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.Found;
import dev.chiteki.server.database.Slice;
import dev.chiteki.server.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The people of the bound tenant, for forms that name one. */
public final class Members implements Directory {

    private static final String HELD =
            " FROM membership m WHERE m.tenant = :tenant AND (m.until IS NULL OR m.until > UTC_TIMESTAMP(6))";

    private final ControlDatabase control;
    private final Standings standings;
    private final Supplier<Locale> reader;

    Members(ControlDatabase control, Standings standings, Supplier<Locale> reader) {
        this.control = control;
        this.standings = standings;
        this.reader = reader;
    }

    @Override
    public List<Person> search(String typed, int offset, int limit) {
        return find(containing(typed), new Slice(offset, limit)).rows();
    }

    @Override
    public int count(String typed) {
        return Math.toIntExact(find(containing(typed), new Slice(0, 1)).all());
    }

    @Override
    public Optional<Person> find(String account) {
        Conditions conditions = new Conditions().and("a.name = :account", "account", account);
        return find(conditions, new Slice(0, 1)).rows().stream().findFirst();
    }

    @Override
    public String nameOf(String account) {
        return standings
                .find(account)
                .map(standing -> standing.account().displayName(reader.get()))
                .orElse(account);
    }

    private static Conditions containing(@Nullable String typed) {
        return new Conditions()
                .and(
                        "(a.name LIKE :words OR a.name_ja LIKE :words OR LOWER(a.name_en) LIKE LOWER(:words))",
                        "words",
                        Conditions.containing(typed));
    }

    private Found<Person> find(Conditions conditions, Slice slice) {
        boolean japanese = reader.get().getLanguage().equals(Locale.JAPANESE.getLanguage());
        String name = japanese ? "a.name_ja" : "a.name_en";
        Conditions.Look look = new Conditions.Look(
                "a.name, " + name + " AS shown, (SELECT GROUP_CONCAT(m.role)" + HELD
                        + " AND m.account = a.name) AS roles",
                "account a",
                name + ", a.name");
        conditions.and(
                "a.enabled AND a.name IN (SELECT m.account" + HELD + ")",
                "tenant",
                TenantScope.current().value());
        return conditions.find(control.jdbc(), look, slice, (row, number) -> person(row));
    }

    private static Person person(ResultSet row) throws SQLException {
        List<Role> roles = Arrays.stream(row.getString("roles").split(","))
                .map(Role::valueOf)
                .sorted()
                .toList();
        return new Person(row.getString("name"), row.getString("shown"), roles);
    }
}
