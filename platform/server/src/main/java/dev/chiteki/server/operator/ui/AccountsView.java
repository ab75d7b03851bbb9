package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.server.operator.AccountActs;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.AccountDirectory;
import dev.chiteki.server.security.RoleName;
import dev.chiteki.server.shell.Frame;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Set;

/** The accounts of the embedded mode. */
@Route(value = "operator/accounts", layout = Frame.class)
@PermitAll
final class AccountsView extends ListingView {

    private static final long serialVersionUID = 1L;

    private final transient AccountActs acts;
    private final transient AccountTable table;
    private final transient Tenants tenants;
    private final TextField words = new TextField();
    private final Select<TenantId> regions = new Select<>();
    private final Select<Role> roles = new Select<>();

    AccountsView(ConsoleParts parts, AccountActs acts, AccountTable table, Tenants tenants) {
        super(parts, "operator.place.accounts", "accounts");
        this.acts = acts;
        this.table = table;
        this.tenants = tenants;
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setClearButtonVisible(true);
        narrowedBy(words, regions, roles);
    }

    @Override
    List<Component> tools() {
        words.setLabel(texts().get("operator.accounts.search"));
        List<TenantId> all =
                tenants.all().stream().map(one -> one.region().id()).toList();
        offer(regions, "operator.region-short", all, this::name);
        offer(roles, "operator.role", List.of(Role.values()), this::name);
        return List.of(words, regions, roles);
    }

    @Override
    void list(Div place, Pager pager) {
        Set<Role> held = roles.getOptionalValue().map(Set::of).orElse(Set.of());
        var wanted = new AccountDirectory.Search(words.getValue(), regions.getValue(), held);
        pager.showsOf(table.show(place, slice -> acts.find(wanted, slice), pager.slice(), this::refresh));
    }

    private String name(TenantId tenant) {
        return tenants.find(tenant)
                .map(found -> found.region().name(texts().locale()))
                .orElse(tenant.value());
    }

    private String name(Role role) {
        return texts().get(RoleName.key(role));
    }
}
