package dev.chiteki.server.operator;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.database.Found;
import dev.chiteki.server.database.Slice;
import dev.chiteki.server.security.AccountDirectory;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts of the embedded mode. Passwords are reset at the console alone, where nothing keeps the new one. */
@Component
@Path("accounts")
@Produces("application/json")
public class AccountResource {

    private final AccountActs acts;

    AccountResource(AccountActs acts) {
        this.acts = acts;
    }

    /**
     * The accounts that fit, by name.
     *
     * @param role a code; one that regions and the programme office share finds the roles of both
     */
    @GET
    public Page accounts(
            @QueryParam("words") @Nullable String words,
            @QueryParam("tenant") @Nullable TenantId tenant,
            @QueryParam("role") @Nullable String role,
            @QueryParam("offset") @DefaultValue("0") int offset,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        Found<AccountDirectory.Entry> found =
                acts.find(new AccountDirectory.Search(words, tenant, roles(role)), new Slice(offset, limit));
        return new Page(found.rows().stream().map(AccountResource::entry).toList(), found.all());
    }

    /** Switches the account on or off; off ends its sessions within seconds. */
    @PUT
    @Path("{account}")
    @Consumes("application/json")
    public AccountSwitch switchAccount(@PathParam("account") String account, @NotNull @Valid AccountSwitch wanted) {
        acts.setEnabled(account, Boolean.TRUE.equals(wanted.enabled()));
        return wanted;
    }

    /** Gives the account's owner another mail address, or none. */
    @PUT
    @Path("{account}/mail-address")
    @Consumes("application/json")
    public MailAddress setMailAddress(@PathParam("account") String account, @NotNull @Valid MailAddress wanted) {
        acts.setMailAddress(account, wanted.address());
        return wanted;
    }

    private static Set<Role> roles(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return Set.of();
        }
        Set<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role.code().equals(code))
                .collect(Collectors.toSet());
        if (roles.isEmpty()) {
            String known =
                    Arrays.stream(Role.values()).map(Role::code).distinct().collect(Collectors.joining(", "));
            throw ChitekiException.invalid(Reason.at("role", "json-not-one-of", code, known));
        }
        return roles;
    }

    private static AccountEntry entry(AccountDirectory.Entry entry) {
        return new AccountEntry(
                entry.name(),
                entry.nameJa(),
                entry.nameEn(),
                entry.enabled(),
                entry.operator(),
                entry.passwordTemporary(),
                entry.lastSignIn(),
                entry.mailAddress(),
                entry.memberships().stream()
                        .map(one -> new MembershipEntry(one.tenant(), one.role().code()))
                        .toList());
    }

    /**
     * Accounts.
     *
     * @param all how many fit, whatever was asked to be shown of them
     */
    public record Page(List<AccountEntry> accounts, long all) {}

    /**
     * An account, as calls keep reading it however the console's own list changes.
     *
     * @param lastSignIn to the minute, or null if there was none yet
     * @param mailAddress where its owner gets mail, or null
     */
    public record AccountEntry(
            String name,
            String nameJa,
            String nameEn,
            boolean enabled,
            boolean operator,
            boolean passwordTemporary,
            @Nullable Instant lastSignIn,
            @Nullable String mailAddress,
            List<MembershipEntry> memberships) {}

    /** A role that the account holds in a tenant. */
    public record MembershipEntry(TenantId tenant, String role) {}

    /** Where its owner is to get mail; null or empty for nowhere. */
    public record MailAddress(@Nullable String address) {}

    /** Whether the account is to be, and then is, switched on. */
    public record AccountSwitch(@NotNull @Nullable Boolean enabled) {}
}
