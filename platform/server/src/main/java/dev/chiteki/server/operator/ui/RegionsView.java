package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.shell.Frame;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** All regions: how they are, which plugins they have, how large they are and when somebody was there. */
@Route(value = "operator", layout = Frame.class)
@PermitAll
final class RegionsView extends ListingView {

    private static final long serialVersionUID = 1L;
    private static final List<TenantState> SOUGHT =
            List.of(TenantState.ACTIVE, TenantState.SUSPENDED, TenantState.FAILED, TenantState.PROVISIONING);

    private final transient Tenants tenants;
    private final transient RegionTable table;
    private final TextField words = new TextField();
    private final Select<TenantState> states = new Select<>();
    private final Button add = new Button("", VaadinIcon.PLUS.create());

    RegionsView(ConsoleParts parts, Tenants tenants, RegionTable table) {
        super(parts, "operator.place.regions", "regions");
        this.tenants = tenants;
        this.table = table;
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click -> UI.getCurrentOrThrow().navigate(NewRegionView.class));
        add.setId("new-region");
        narrowedBy(words, states);
    }

    @Override
    List<Component> tools() {
        words.setLabel(texts().get("operator.regions.search"));
        offer(states, "operator.state", SOUGHT, state -> texts().get("operator.state." + state.name()));
        add.setText(texts().get("operator.new-region"));
        return List.of(words, states, add);
    }

    @Override
    void list(Div place, Pager pager) {
        List<RegisteredTenant> found = tenants.all().stream().filter(this::fits).toList();
        pager.showsOf(found.size());
        List<RegisteredTenant> shown = found.stream()
                .skip(pager.slice().offset())
                .limit(pager.slice().limit())
                .toList();
        place.removeAll();
        place.add(table.create(shown));
    }

    private boolean fits(RegisteredTenant tenant) {
        String wanted = words.getValue().strip().toLowerCase(Locale.ROOT);
        String all = String.join(
                        " ",
                        tenant.region().id().value(),
                        tenant.region().nameJa(),
                        tenant.region().nameEn())
                .toLowerCase(Locale.ROOT);
        return all.contains(wanted) && (states.isEmpty() || tenant.state() == states.getValue());
    }
}
