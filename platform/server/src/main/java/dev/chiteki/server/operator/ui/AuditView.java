package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The trail of operators' acts. */
@Route(value = "operator/audit", layout = Frame.class)
@PermitAll
final class AuditView extends ListingView {

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

    AuditView(ConsoleParts parts, Trails trails, TrailTable table, Tenants tenants) {
        super(parts, "operator.place.audit", "audit");
        this.trails = trails;
        this.table = table;
        this.tenants = tenants;
        account.setValueChangeMode(ValueChangeMode.LAZY);
        narrowedBy(from, until, account, acts, regions);
    }

    @Override
    List<Component> tools() {
        from.setLabel(texts().get("operator.trail.from"));
        until.setLabel(texts().get("operator.trail.until"));
        account.setLabel(texts().get("operator.trail.who"));
        offer(acts, "operator.trail.act", GROUPS, group -> texts().get("operator.acts." + group + "all"));
        List<String> all =
                tenants.all().stream().map(one -> one.region().id().value()).toList();
        offer(regions, "operator.region-short", all, Function.identity());
        return List.of(from, until, account, acts, regions);
    }

    @Override
    void list(Div place, Pager pager) {
        AuditSearch wanted = search();
        table.show(place, texts().get("operator.trail.operators"), pager, slice -> trails.ofOperators(wanted, slice));
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

    private static @Nullable Instant begin(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(ZONE).toInstant();
    }
}
