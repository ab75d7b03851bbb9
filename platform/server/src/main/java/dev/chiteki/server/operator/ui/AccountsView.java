package dev.chiteki.server.operator.ui;

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
import dev.chiteki.server.shell.Frame;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The accounts of the embedded mode. */
@Route(value = "operator/accounts", layout = Frame.class)
@PermitAll
final class AccountsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final transient AccountActs acts;
    private final transient AccountTable table;
    private final transient Tenants tenants;
    private final TextField words = new TextField();
    private final Select<TenantId> regions = new Select<>();
    private final Select<Role> roles = new Select<>();
    private final Div place = new Div();
    private transient @Nullable Pager pager;

    AccountsView(ConsoleParts parts, AccountActs acts, AccountTable table, Tenants tenants) {
        super(parts, "operator.place.accounts", "accounts");
        this.acts = acts;
        this.table = table;
        this.tenants = tenants;
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setClearButtonVisible(true);
        words.addValueChangeListener(change -> again(change.isFromClient()));
        regions.addValueChangeListener(change -> again(change.isFromClient()));
        roles.addValueChangeListener(change -> again(change.isFromClient()));
    }

    @Override
    void fill(Div whole) {
        words.setLabel(texts().get("operator.accounts.search"));
        TenantId region = regions.getValue();
        regions.setLabel(texts().get("operator.region-short"));
        regions.setEmptySelectionAllowed(true);
        regions.setEmptySelectionCaption(texts().get("operator.all"));
        regions.setItems(tenants.all().stream().map(one -> one.region().id()).toList());
        regions.setItemLabelGenerator(this::name);
        regions.setValue(region);
        Role role = roles.getValue();
        roles.setLabel(texts().get("operator.role"));
        roles.setEmptySelectionAllowed(true);
        roles.setEmptySelectionCaption(texts().get("operator.all"));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(this::name);
        roles.setValue(role);
        Div tools = new Div(words, regions, roles);
        tools.addClassNames("chiteki-row", "chiteki-tools");
        Pager turning = new Pager(texts(), this::refresh);
        pager = turning;
        whole.add(tools, place, turning);
        refresh();
    }

    @Override
    void refresh() {
        Pager turning = pager;
        if (turning != null) {
            var wanted = new AccountDirectory.Search(words.getValue(), regions.getValue(), roles.getOptionalValue().map(Set::of).orElse(Set.of()));
            turning.showsOf(table.show(place, slice -> acts.find(wanted, slice), turning.slice(), this::refresh));
        }
    }

    private void again(boolean wanted) {
        if (wanted && pager != null) {
            pager.begin();
            refresh();
        }
    }

    private String name(@Nullable TenantId tenant) {
        return tenant == null
                ? texts().get("operator.all")
                : tenants.find(tenant)
                        .map(found -> found.region().name(texts().locale()))
                        .orElse(tenant.value());
    }

    private String name(@Nullable Role role) {
        return role == null
                ? texts().get("operator.all")
                : texts().get("role." + role.kind().name().toLowerCase(Locale.ROOT) + "." + role.code());
    }
}
