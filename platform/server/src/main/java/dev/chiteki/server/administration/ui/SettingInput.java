package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import dev.chiteki.api.form.FormDraft;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one setting is entered in. */
interface SettingInput {

    /** As it stands in the form. */
    Component component();

    /** Fills it with a plain value, or empties it. */
    void write(@Nullable Object plain);

    /** What stands in it, plainly; null where it is empty. */
    @Nullable
    Object plain();

    /** Names its fields as reasons name them, such as {@code grants[0].amount}. */
    void name(String path, Map<String, HasValidation> named);

    /** Says which of its fields hold what cannot be read, and why. */
    void complain(String path, Map<String, String> complaints);

    /** Lets the draft keep what stands in it, if it is a single field. */
    default void keepIn(FormDraft draft, String name) {}
}
