package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.chiteki.api.region.Region;
import dev.chiteki.server.operator.PluginOverview;
import dev.chiteki.server.operator.TenantActs;
import dev.chiteki.server.operator.TenantOverview;
import dev.chiteki.server.registry.RegisteredTenant;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The sections of a region's page. */
@org.springframework.stereotype.Component
final class RegionSections {

    private final ConsoleParts parts;
    private final TenantActs acts;
    private final SuspensionDialog suspension;
    private final StateBadge states;
    private final PluginOverview plugins;
    private final PluginSwitches switches;

    RegionSections(
            ConsoleParts parts,
            TenantActs acts,
            SuspensionDialog suspension,
            StateBadge states,
            PluginOverview plugins,
            PluginSwitches switches) {
        this.parts = parts;
        this.acts = acts;
        this.suspension = suspension;
        this.states = states;
        this.plugins = plugins;
        this.switches = switches;
    }

    Section state(RegisteredTenant tenant) {
        Section card = card("state", "operator.state");
        card.add(
                states.withReason(tenant),
                new Paragraph(text("operator.since", parts.figures().moment(tenant.since()))));
        Region region = tenant.region();
        String name = region.name(parts.texts().locale());
        switch (tenant.state()) {
            case REQUESTED, PROVISIONING -> card.add(progress());
            case ACTIVE ->
                card.add(button("suspend", text("operator.suspend"), ButtonVariant.LUMO_ERROR, () -> suspension
                        .create(region)
                        .open()));
            case SUSPENDED -> {
                Runnable resume = () -> parts.act(
                        "resuming " + region.id(), () -> acts.resume(region.id()), text("operator.resumed", name));
                card.add(button("resume", text("operator.resume"), ButtonVariant.LUMO_PRIMARY, resume));
            }
            case FAILED -> {
                Runnable retry = () -> parts.act(
                        "retrying " + region.id(), () -> acts.retry(region.id()), text("operator.retried", name));
                card.add(button("retry", text("operator.retry"), ButtonVariant.LUMO_PRIMARY, retry));
            }
            case ARCHIVED, DELETED -> {}
        }
        return card;
    }

    Section figures(TenantOverview.Row row) {
        Region region = row.tenant().region();
        Facts facts = new Facts()
                .add(text("operator.region-id"), region.id().value())
                .add(text("operator.region.name-ja"), region.nameJa())
                .add(text("operator.region.name-en"), region.nameEn())
                .add(
                        text("operator.region.kind"),
                        text("shell.kind." + region.kind().name()))
                .add(text("operator.region.zone"), region.zone().getId())
                .add(
                        text("operator.region.database"),
                        text("operator.about", parts.figures().bytes(row.databaseBytes())))
                .add(text("operator.region.files"), parts.figures().bytes(row.fileBytes()))
                .add(text("operator.last-sign-in"), parts.figures().moment(row.lastSignIn()));
        Section card = card("figures", "operator.region.figures");
        card.add(facts.create());
        return card;
    }

    Section plugins(TenantOverview.Row row) {
        Table table = new Table(
                "plugins",
                text("operator.plugins"),
                List.of(
                        text("operator.plugin"),
                        text("operator.plugin-id"),
                        text("operator.version"),
                        text("operator.use")));
        plugins.names(parts.texts().locale()).forEach((id, name) -> {
            String version = row.plugins().get(id);
            table.row(
                    Table.text(name),
                    List.of(
                            Table.text(id),
                            Table.text(version == null ? "–" : version),
                            switches.create(row.tenant().region(), id, name, version != null)));
        });
        return table.create();
    }

    Section declaration(RegisteredTenant tenant) {
        byte[] content = tenant.declaration().getBytes(StandardCharsets.UTF_8);
        Anchor save = new Anchor(
                DownloadHandler.fromInputStream(download -> new DownloadResponse(
                        new ByteArrayInputStream(content), "tenant.yaml", "application/yaml", content.length)),
                text("operator.declaration.save"));
        Pre source = new Pre(tenant.declaration());
        source.addClassName("chiteki-source");
        source.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-labelledby", "declaration");
        Section card = card("declaration", "operator.declaration");
        card.add(new Paragraph(text("operator.declaration." + tenant.source().name())));
        if (tenant.drifted()) {
            card.add(new Paragraph(text("operator.declaration.drifted")));
        }
        card.add(new Paragraph(save), source);
        return card;
    }

    private static Button button(String id, String label, ButtonVariant variant, Runnable act) {
        Button button = new Button(label, click -> act.run());
        button.setId(id);
        button.addThemeVariants(variant);
        return button;
    }

    private Component progress() {
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", text("operator.state.PROVISIONING"));
        return new Div(bar);
    }

    private Section card(String id, String key) {
        H2 title = new H2(text(key));
        title.setId(id);
        Section card = new Section(title);
        card.addClassName("chiteki-card");
        card.getElement().setAttribute("aria-labelledby", id);
        return card;
    }

    private String text(String key, Object... arguments) {
        return parts.texts().get(key, arguments);
    }
}
