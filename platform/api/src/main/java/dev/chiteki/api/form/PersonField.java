package dev.chiteki.api.form;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.chiteki.api.person.Directory;
import dev.chiteki.api.person.Person;
import dev.chiteki.api.region.TenantKind;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.Texts;
import java.util.stream.Collectors;

/** A choice of one member of the region: it searches names while somebody types, and shows each with their roles. */
public final class PersonField extends ComboBox<Person> {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    /** @param label as it stands above the input */
    @SuppressWarnings("this-escape")
    public PersonField(String label, Directory directory, Texts texts) {
        super(label);
        this.texts = texts;
        setItems(new CallbackDataProvider<Person, String>(
                query -> directory.search(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> directory.count(query.getFilter().orElse("")),
                Person::account));
        setItemLabelGenerator(this::label);
        setRenderer(new ComponentRenderer<>(this::row));
        setClearButtonVisible(true);
        setManualValidation(true);
        addClassName("chiteki-person");
    }

    private String label(Person person) {
        return texts.get("form.person", person.name(), roles(person));
    }

    private Div row(Person person) {
        Span name = new Span(person.name());
        name.addClassName("chiteki-person-name");
        Span roles = new Span(roles(person));
        roles.addClassName("chiteki-person-roles");
        Div row = new Div(name, roles);
        row.addClassName("chiteki-person-row");
        return row;
    }

    private String roles(Person person) {
        return person.roles().stream().map(this::name).collect(Collectors.joining(texts.get("form.and")));
    }

    private String name(Role role) {
        String kind = role.kind() == TenantKind.PROGRAMME ? "programme" : "region";
        return texts.get("role." + kind + "." + role.code());
    }
}
