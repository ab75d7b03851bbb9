package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Several inputs with names, as one. */
final class GroupInput implements SettingInput {

    private final Map<String, SettingInput> parts;
    private final boolean required;
    private final Div frame = new Div();

    GroupInput(String label, boolean required, Map<String, SettingInput> parts) {
        this.parts = new LinkedHashMap<>(parts);
        this.required = required;
        frame.addClassName("chiteki-group");
        frame.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        this.parts.values().forEach(part -> frame.add(part.component()));
    }

    @Override
    public Component component() {
        return frame;
    }

    @Override
    public void write(@Nullable Object plain) {
        Map<?, ?> values = plain instanceof Map<?, ?> given ? given : Map.of();
        parts.forEach((name, part) -> part.write(values.get(name)));
    }

    /** Nothing where it may be empty and all parts are. */
    @Override
    public @Nullable Object plain() {
        Map<String, Object> values = new LinkedHashMap<>();
        parts.forEach((name, part) -> {
            Object value = part.plain();
            if (value != null) {
                values.put(name, value);
            }
        });
        return values.isEmpty() && !required ? null : values;
    }

    @Override
    public void name(String path, Map<String, HasValidation> named) {
        parts.forEach((name, part) -> part.name(path + "." + name, named));
    }

    @Override
    public void complain(String path, Map<String, String> complaints) {
        parts.forEach((name, part) -> part.complain(path + "." + name, complaints));
    }
}
