package dev.chiteki.server.operator.ui;

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
import org.jspecify.annotations.Nullable;

/** All regions: how they are, which plugins they have, how large they are and when somebody was there. */
@Route(value = "operator", layout = Frame.class)
@PermitAll
final class RegionsView extends ConsoleView {

    private static final long serialVersionUID = 1L;

    private final transient Tenants tenants;
    private final transient RegionTable table;
    private final Div place = new Div();
    private String words = "";
    private @Nullable TenantState state;
    private transient @Nullable Pager pager;

    RegionsView(ConsoleParts parts, Tenants tenants, RegionTable table) {
        super(parts, "operator.place.regions", "regions");
        this.tenants = tenants;
        this.table = table;
        place.addClassName("chiteki-listing");
    }

    @Override
    void fill(Div whole) {
        pager = new Pager(texts(), this::refresh);
        whole.add(tools(), place);
        refresh();
    }

    @Override
    void refresh() {
        Pager turning = pager;
        if (turning == null) {
            return;
        }
        List<RegisteredTenant> found = tenants.all().stream().filter(this::fits).toList();
        turning.showsOf(found.size());
        List<RegisteredTenant> shown = found.stream()
                .skip(turning.slice().offset())
                .limit(turning.slice().limit())
                .toList();
        place.removeAll();
        place.add(table.create(shown), turning);
    }

    private Div tools() {
        TextField search = new TextField(texts().get("operator.regions.search"));
        search.setValue(words);
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            words = change.getValue();
            again();
        });
        Select<TenantState> states = new Select<>();
        states.setLabel(texts().get("operator.state"));
        states.setItems(TenantState.ACTIVE, TenantState.SUSPENDED, TenantState.FAILED, TenantState.PROVISIONING);
        states.setEmptySelectionAllowed(true);
        states.setEmptySelectionCaption(texts().get("operator.all"));
        states.setItemLabelGenerator(one -> texts().get(one == null ? "operator.all" : "operator.state." + one.name()));
        states.setValue(state);
        states.addValueChangeListener(change -> {
            state = change.getValue();
            again();
        });
        Button add = new Button(texts().get("operator.new-region"), VaadinIcon.PLUS.create());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click -> UI.getCurrentOrThrow().navigate(NewRegionView.class));
        add.setId("new-region");
        Div tools = new Div(search, states, add);
        tools.addClassNames("chiteki-row", "chiteki-tools");
        return tools;
    }

    private void again() {
        if (pager != null) {
            pager.begin();
        }
        refresh();
    }

    private boolean fits(RegisteredTenant tenant) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        String all = String.join(
                        " ",
                        tenant.region().id().value(),
                        tenant.region().nameJa(),
                        tenant.region().nameEn())
                .toLowerCase(Locale.ROOT);
        return all.contains(wanted) && (state == null || tenant.state() == state);
    }
}
