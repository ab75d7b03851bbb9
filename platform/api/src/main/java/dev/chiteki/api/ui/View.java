package dev.chiteki.api.ui;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.security.Permission;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
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
 * @param manual the page of the plugin's manual that explains it, or null for a plugin without a manual
 */
public record View(
        String path,
        String titleKey,
        Permission permission,
        Function<ViewRequest, ? extends Component> content,
        @Nullable Navigation navigation,
        @Nullable String manual) {

    private static final Pattern MANUAL_PAGE = Pattern.compile("[a-z0-9][a-z0-9-]*");

    /** @throws IllegalArgumentException if the path begins or ends with a slash, or the manual's page is no name of one */
    public View {
        if (path.startsWith("/") || path.endsWith("/")) {
            throw new IllegalArgumentException("View path '" + path + "' must not begin or end with a slash.");
        }
        if (manual != null && !MANUAL_PAGE.matcher(manual).matches()) {
            throw new IllegalArgumentException("Manual page '" + manual
                    + "' must be named with small letters, digits and hyphens: it is the file manual/ja/<name>.md.");
        }
    }

    /** A page that no manual explains. */
    public View(
            String path,
            String titleKey,
            Permission permission,
            Function<ViewRequest, ? extends Component> content,
            @Nullable Navigation navigation) {
        this(path, titleKey, permission, content, navigation, null);
    }

    /** A page that is reached from others. */
    public static View of(
            String path, String titleKey, Permission permission, Function<ViewRequest, ? extends Component> content) {
        return new View(path, titleKey, permission, content, null, null);
    }

    /** The same page with a place in the navigation. */
    public View at(Navigation place) {
        return new View(path, titleKey, permission, content, place, manual);
    }

    /**
     * The same page with a page of the manual, which the platform offers beside its heading. It is Markdown (CommonMark with
     * tables, no HTML) and stands in the bundle as {@code manual/ja/<page>.md} and {@code manual/en/<page>.md}, its title as
     * the first heading. Links lead to other pages of the manual by their names, to the platform's as {@code platform:tables}.
     *
     * @throws IllegalArgumentException if that is no name of a page
     */
    public View explainedBy(String page) {
        return new View(path, titleKey, permission, content, navigation, page);
    }

    /** Its place in the navigation, if it has one. */
    public Optional<Navigation> place() {
        return Optional.ofNullable(navigation);
    }

    /** The page of the manual that explains it, if there is one. */
    public Optional<String> manualPage() {
        return Optional.ofNullable(manual);
    }
}
