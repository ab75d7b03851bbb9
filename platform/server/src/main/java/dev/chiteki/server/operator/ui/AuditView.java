package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import dev.chiteki.server.audit.AuditSearch;
import dev.chiteki.server.operator.Trails;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.shell.Frame;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The trail of operators' acts. */
@Route(value = "operator/audit", layout = Frame.class)
@PermitAll
final class AuditView extends ConsoleView {

    private static final long serialVersionUID = 1L;
    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final List<String> GROUPS =
            List.of("tenant.", "plugin.", "account.", "membership.", "job.", "samples.");

    private final transient Trails trails;
    private final transient TrailTable table;
    private final transient Tenants tenants;
    private final DatePicker from = new DatePicker();
    private final DatePicker until = new DatePicker();
    private final TextField account = new TextField();
    private final Select<String> acts = new Select<>();
    private final Select<String> regions = new Select<>();
    private final Div place = new Div();
    private transient @Nullable Pager pager;

    AuditView(ConsoleParts parts, Trails trails, TrailTable table, Tenants tenants) {
        super(parts, "operator.place.audit", "audit");
        this.trails = trails;
        this.table = table;
        this.tenants = tenants;
        account.setValueChangeMode(ValueChangeMode.LAZY);
        List.<HasValue<?, ?>>of(from, until, account, acts, regions)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        again();
                    }
                }));
    }

    @Override
    void fill(Div whole) {
        from.setLabel(texts().get("operator.trail.from"));
        until.setLabel(texts().get("operator.trail.until"));
        account.setLabel(texts().get("operator.trail.who"));
        choice(acts, "operator.trail.act", GROUPS);
        acts.setItemLabelGenerator(
                group -> texts().get(group == null ? "operator.all" : "operator.acts." + group + "all"));
        choice(
                regions,
                "operator.region-short",
                tenants.all().stream().map(one -> one.region().id().value()).toList());
        Div tools = new Div(from, until, account, acts, regions);
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
            AuditSearch wanted = search();
            table.show(
                    place,
                    texts().get("operator.trail.operators"),
                    turning,
                    slice -> trails.ofOperators(wanted, slice));
        }
    }

    private void again() {
        if (pager != null) {
            pager.begin();
        }
        refresh();
    }

    private AuditSearch search() {
        LocalDate last = until.getValue();
        return new AuditSearch(
                begin(from.getValue()),
                last == null ? null : begin(last.plusDays(1)),
                account.getValue(),
                acts.getValue(),
                regions.getValue());
    }

    private void choice(Select<String> field, String key, List<String> items) {
        String chosen = field.getValue();
        field.setLabel(texts().get(key));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(texts().get("operator.all"));
        field.setItems(items);
        field.setValue(chosen);
    }

    private static @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toInstant();
    }
}
