package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import dev.chiteki.api.form.FormDraft;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One field.
 *
 * @param field which is the component too
 * @param reading what stands in it, plainly
 * @param unreadable why that cannot be read
 * @param keeping lets a draft keep it under a name
 */
record SingleInput(
        HasValidation field,
        Supplier<@Nullable Object> reading,
        Consumer<@Nullable Object> writing,
        Supplier<Optional<String>> unreadable,
        BiConsumer<FormDraft, String> keeping)
        implements SettingInput {

    @Override
    public Component component() {
        return (Component) field;
    }

    @Override
    public void write(@Nullable Object plain) {
        writing.accept(plain);
    }

    @Override
    public @Nullable Object plain() {
        return reading.get();
    }

    @Override
    public void name(String path, Map<String, HasValidation> named) {
        named.put(path, field);
    }

    @Override
    public void complain(String path, Map<String, String> complaints) {
        unreadable.get().ifPresent(why -> complaints.put(path, why));
    }

    @Override
    public void keepIn(FormDraft draft, String name) {
        keeping.accept(draft, name);
    }
}
