package ${package};

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person enters.
 *
 * @param title 1 to 120 characters
 */
public record NewItem(String title) {

    /** Takes a missing text as an empty one. */
    public NewItem(@Nullable String title) {
        this.title = Objects.requireNonNullElse(title, "");
    }
}
