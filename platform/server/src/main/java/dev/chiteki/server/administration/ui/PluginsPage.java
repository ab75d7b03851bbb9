package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.administration.RegionPlugins;
import java.util.List;

/** The features of the region, one below the other. */
final class PluginsPage extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    /** @param administration the context of the whole administration */
    PluginsPage(RegionPlugins plugins, PluginContext administration) {
        this.texts = administration.texts();
        List<RegionPlugins.Row> rows = plugins.all();
        if (rows.isEmpty()) {
            getContent().add(administration.parts().empty(texts.get("administration.plugins.none")));
            return;
        }
        getContent().addClassName("chiteki-sections");
        getContent().add(new Paragraph(texts.get("administration.plugins.lead")));
        rows.forEach(row -> getContent().add(section(row)));
    }

    private Component section(RegionPlugins.Row row) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("chiteki-facts");
        add(facts, "id", row.id());
        add(facts, "version", row.version());
        add(facts, "description", row.description());
        add(facts, "views", String.join(texts.get("administration.comma"), row.views()));
        return new Section(new H2(row.name()), facts);
    }

    private void add(DescriptionList facts, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(
                    new DescriptionList.Term(texts.get("administration.plugins." + key)),
                    new DescriptionList.Description(value));
        }
    }
}
