package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.operator.PluginOverview;
import dev.chiteki.server.operator.TenantActs;
import dev.chiteki.server.registry.declaration.GivenDeclaration;
import dev.chiteki.server.shell.Frame;
import dev.chiteki.server.shell.Notice;
import jakarta.annotation.security.PermitAll;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for a new region: field by field, or with the text of a {@code tenant.yaml}; both are judged alike. */
@Route(value = "operator/new-region", layout = Frame.class)
@PermitAll
final class NewRegionView extends ConsoleView {

    private static final long serialVersionUID = 1L;
    private static final Set<String> EMPTY = Set.of("tenant-file-key-missing", "tenant-file-blank");

    private final transient TenantActs acts;
    private final transient PluginOverview plugins;
    private final ErrorSummary summary;
    private final Div content = new Div();
    private final TextArea source = new TextArea();
    private transient @Nullable RegionForm form;

    NewRegionView(ConsoleParts parts, TenantActs acts, PluginOverview plugins) {
        super(parts, "operator.new-region", "regions");
        this.acts = acts;
        this.plugins = plugins;
        this.summary = new ErrorSummary(parts.texts(), "operator.form.wrong");
        content.addClassName("chiteki-sections");
        source.addClassName("chiteki-source-field");
        source.setWidthFull();
        source.setManualValidation(true);
    }

    @Override
    public List<Step> trail() {
        return List.of(new Step(texts().get("operator.place.regions"), "/operator"));
    }

    /** What is typed stays; nothing that others change concerns it. */
    @Override
    void refresh() {}

    @Override
    void fill(Div place) {
        RadioButtonGroup<String> way = new RadioButtonGroup<>(texts().get("operator.form.way"));
        way.setItems("fields", "text");
        way.setItemLabelGenerator(one -> texts().get("operator.form.way." + one));
        way.setValue("fields");
        way.addValueChangeListener(change -> choose(change.getValue()));
        source.setLabel("tenant.yaml");
        source.setHelperText(texts().get("operator.form.text.help"));
        form = new RegionForm(texts(), plugins.names(texts().locale()));
        choose("fields");
        Button create = new Button(texts().get("operator.form.create"), click -> create());
        create.setId("create-region");
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        create.setDisableOnClick(true);
        Button leave = new Button(
                texts().get("operator.cancel"), click -> UI.getCurrentOrThrow().navigate(RegionsView.class));
        Div buttons = new Div(create, leave);
        buttons.addClassName("chiteki-row");
        create.addClickListener(click -> create.setEnabled(true));
        place.add(new Paragraph(texts().get("operator.form.introduction")), way, summary, content, buttons);
    }

    private void choose(String way) {
        summary.become(form == null ? Map.of() : form.byPath());
        content.removeAll();
        RegionForm fields = form;
        if (way.equals("text") || fields == null) {
            if (source.isEmpty() && fields != null) {
                source.setValue(GivenDeclaration.write(fields.values()));
            }
            content.add(source);
        } else {
            content.add(fields.groups());
        }
    }

    private boolean showsFields() {
        return source.getParent().isEmpty();
    }

    private void create() {
        RegionForm fields = showsFields() ? form : null;
        String text = fields == null ? source.getValue() : GivenDeclaration.write(fields.values());
        try {
            TenantId id = acts.request(text.getBytes(StandardCharsets.UTF_8))
                    .declaration()
                    .region()
                    .id();
            Notice.ofSuccess(texts().get("operator.form.created", id.value()));
            UI.getCurrentOrThrow().navigate(RegionView.class, new RouteParameters("region", id.value()));
        } catch (ChitekiException refused) {
            show(refused.reasons(), fields);
        } catch (RuntimeException failure) {
            summary.say(String.join(" ", parts().wording().of("the new region", failure)));
        }
    }

    private void show(List<Reason> reasons, @Nullable RegionForm fields) {
        summary.become(fields == null ? Map.of() : fields.byPath());
        Map<String, String> sentences = new LinkedHashMap<>();
        reasons.forEach(reason -> {
            String path = reason.atField().orElse("");
            sentences.merge(path, words(reason, fields), (one, other) -> one + " " + other);
        });
        summary.show(sentences);
    }

    /** What the text holds is named as it stands there, what was left empty as its field is called. */
    private String words(Reason reason, @Nullable RegionForm fields) {
        String path = reason.atField().orElse("");
        Optional<String> label = Optional.ofNullable(fields).flatMap(known -> known.label(path));
        if (label.isPresent() && EMPTY.contains(reason.code())) {
            return texts().get("operator.form.missing", label.get());
        }
        String sentence =
                texts().get("error." + reason.code(), reason.arguments().toArray());
        return label.or(reason::atField).map(name -> name + ": " + sentence).orElse(sentence);
    }
}
