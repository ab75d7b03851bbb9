package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.registry.declaration.Certainty;
import dev.chiteki.server.registry.declaration.Post;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * The fields of a region's declaration. What is typed becomes a text as it would stand in a {@code tenant.yaml}, and what
 * is wrong in that text is shown at the field from which it came.
 */
final class RegionForm {

    private final Texts texts;
    private final Map<String, HasValidation> byPath = new LinkedHashMap<>();
    private final TextField id;
    private final TextField nameJa;
    private final TextField nameEn;
    private final TextField area;
    private final TextField themeJa;
    private final TextField themeEn;
    private final TextField leadJa;
    private final TextField leadEn;
    private final TextField code;
    private final TextField validFrom;
    private final TextField organisation;
    private final Select<Certainty> certainty = new Select<>();
    private final Map<Post, IntegerField> posts = new EnumMap<>(Post.class);
    private final CheckboxGroup<String> plugins = new CheckboxGroup<>();
    private final Select<String> language = new Select<>();
    private final TextField zone;
    private final TextField colour;

    RegionForm(Texts texts, SortedMap<String, String> pluginNames) {
        this.texts = texts;
        id = text("id", "operator.form.id");
        nameJa = text("name.ja", "operator.form.name-ja");
        nameEn = text("name.en", "operator.form.name-en");
        area = text("area.id", "operator.form.area");
        themeJa = text("theme.ja", "operator.form.theme-ja");
        themeEn = text("theme.en", "operator.form.theme-en");
        leadJa = text("localGovernments[0].name.ja", "operator.form.lead-ja");
        leadEn = text("localGovernments[0].name.en", "operator.form.lead-en");
        code = text("localGovernments[0].codes[0].code", "operator.form.code");
        validFrom = text("localGovernments[0].codes[0].validFrom", "operator.form.valid-from");
        organisation = text("centralProjectOrganisation.name", "operator.form.organisation");
        zone = text("settings.zone", "operator.form.zone");
        colour = text("settings.colour", "operator.form.colour");
        List.of(id, area, themeEn, nameEn, code)
                .forEach(field -> field.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF));
        zone.setValue("Asia/Tokyo");
        colour.setValue("#0017c1");
        choices(pluginNames);
    }

    /** All fields, in groups. */
    List<Component> groups() {
        List<Component> groups = new ArrayList<>();
        groups.add(group("operator.form.group.region", id, nameJa, nameEn));
        groups.add(group("operator.form.group.cluster", area, themeJa, themeEn, organisation, certainty));
        groups.add(group("operator.form.group.lead", leadJa, leadEn, code, validFrom));
        groups.add(group("operator.form.group.posts", posts.values().toArray(Component[]::new)));
        groups.add(group("operator.form.group.settings", plugins, language, zone, colour));
        return groups;
    }

    /** What is typed, as it would stand in a file; a field left empty is left out. */
    Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        put(values, "id", id.getValue());
        values.put("kind", "region");
        values.put("area", facts("id", area.getValue()));
        values.put("name", bilingual(nameJa, nameEn));
        Map<String, Object> theme = bilingual(themeJa, themeEn);
        theme.put("certainty", certainty.getValue().code());
        values.put("theme", theme);
        values.put("localGovernments", List.of(lead()));
        values.put("centralProjectOrganisation", facts("name", organisation.getValue()));
        values.put("headquarters", headquarters());
        values.put("plugins", List.copyOf(plugins.getValue()));
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("language", language.getValue());
        put(settings, "zone", zone.getValue());
        put(settings, "colour", colour.getValue());
        values.put("settings", settings);
        return values;
    }

    /** The fields by the names that reasons give them, in their order. */
    Map<String, HasValidation> byPath() {
        return byPath;
    }

    /** What the field of that name is called. */
    Optional<String> label(String path) {
        return Optional.ofNullable(byPath.get(path)).map(field -> ((HasLabel) field).getLabel());
    }

    private Map<String, Object> lead() {
        Map<String, Object> dated = new LinkedHashMap<>();
        put(dated, "code", code.getValue());
        put(dated, "validFrom", validFrom.getValue());
        dated.put("certainty", certainty.getValue().code());
        Map<String, Object> lead = new LinkedHashMap<>();
        lead.put("name", bilingual(leadJa, leadEn));
        lead.put("lead", true);
        lead.put("codes", List.of(dated));
        return lead;
    }

    private List<Map<String, Object>> headquarters() {
        List<Map<String, Object>> headquarters = new ArrayList<>();
        posts.forEach((post, seats) -> {
            int number = seats.getValue() == null ? 0 : seats.getValue();
            if (number != 0) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("post", post.code());
                one.put("seats", number);
                byPath.put("headquarters[" + headquarters.size() + "].seats", seats);
                headquarters.add(one);
            }
        });
        return headquarters;
    }

    private Map<String, Object> facts(String key, String value) {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, key, value);
        facts.put("certainty", certainty.getValue().code());
        return facts;
    }

    private static Map<String, Object> bilingual(TextField ja, TextField en) {
        Map<String, Object> both = new LinkedHashMap<>();
        put(both, "ja", ja.getValue());
        put(both, "en", en.getValue());
        return both;
    }

    private static void put(Map<String, Object> values, String key, String value) {
        if (!value.isBlank()) {
            values.put(key, value.strip());
        }
    }

    private void choices(SortedMap<String, String> pluginNames) {
        certainty.setLabel(texts.get("operator.form.certainty"));
        certainty.setHelperText(texts.get("operator.form.certainty.help"));
        certainty.setItems(Certainty.values());
        certainty.setItemLabelGenerator(one -> texts.get("operator.certainty." + one.code()));
        certainty.setValue(Certainty.PRIMARY);
        for (Post post : Post.values()) {
            IntegerField seats = new IntegerField(texts.get("operator.post." + post.code()));
            seats.setMin(0);
            seats.setStepButtonsVisible(true);
            seats.setValue(1);
            seats.setManualValidation(true);
            posts.put(post, seats);
        }
        byPath.put("headquarters", posts.get(Post.PRESIDENT));
        plugins.setLabel(texts.get("operator.plugins"));
        plugins.setItems(pluginNames.keySet());
        plugins.setItemLabelGenerator(pluginNames::get);
        plugins.setValue(pluginNames.keySet());
        byPath.put("plugins", plugins);
        language.setLabel(texts.get("operator.form.language"));
        language.setItems("ja", "en");
        language.setItemLabelGenerator(one -> texts.get("operator.language." + one));
        language.setValue("ja");
        byPath.put("settings.language", language);
    }

    private TextField text(String path, String key) {
        TextField field = new TextField(texts.get(key));
        field.setHelperText(texts.get(key + ".help"));
        field.setManualValidation(true);
        field.setId("field-" + path.replaceAll("[^A-Za-z0-9]+", "-"));
        byPath.put(path, field);
        return field;
    }

    private Section group(String key, Component... fields) {
        H2 title = new H2(texts.get(key));
        Div place = new Div(fields);
        place.addClassName("chiteki-form");
        Section group = new Section(title, place);
        group.addClassName("chiteki-card");
        return group;
    }
}
