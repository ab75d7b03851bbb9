package dev.chiteki.api.ui;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.security.Permission;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A page of a plugin, at {@code /{region}/{plugin}/{path}} and all that is below it. The platform makes it anew for each
 * visit, within the shell, after it has asked for the permission. The longest path that fits wins.
 *
 * @param path without slashes at its ends; empty for the plugin's first page
 * @param titleKey the key of the title in the plugin's texts
 * @param permission without which it answers as if it were not there
 * @param content makes the page
 * @param navigation its place in the navigation, or null for a page that is reached from others
 */
public record View(
        String path,
        String titleKey,
        Permission permission,
        Function<ViewRequest, ? extends Component> content,
        @Nullable Navigation navigation) {

    /** @throws IllegalArgumentException if the path begins or ends with a slash */
    public View {
        if (path.startsWith("/") || path.endsWith("/")) {
            throw new IllegalArgumentException("View path '" + path + "' must not begin or end with a slash.");
        }
    }

    /** A page that is reached from others. */
    public static View of(
            String path, String titleKey, Permission permission, Function<ViewRequest, ? extends Component> content) {
        return new View(path, titleKey, permission, content, null);
    }

    /** The same page with a place in the navigation. */
    public View at(Navigation place) {
        return new View(path, titleKey, permission, content, place);
    }

    /** Its place in the navigation, if it has one. */
    public Optional<Navigation> place() {
        return Optional.ofNullable(navigation);
    }
}
