package dev.chiteki.server.shell.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.ui.View;
import java.util.List;
import org.junit.jupiter.api.Test;

class ViewPathTest {

    private static final Permission READ = Permission.of("budget.read");

    @Test
    void theLongestPathThatFitsWins() {
        List<View> views = List.of(view(""), view("entries"), view("entries/new"));

        assertThat(ViewPath.longest(views, List.of()).orElseThrow().path()).isEmpty();
        assertThat(ViewPath.longest(views, List.of("entries", "42"))
                        .orElseThrow()
                        .path())
                .isEqualTo("entries");
        assertThat(ViewPath.longest(views, List.of("entries", "new"))
                        .orElseThrow()
                        .path())
                .isEqualTo("entries/new");
    }

    @Test
    void aPathFitsByWholeSegments() {
        assertThat(ViewPath.longest(List.of(view("entries")), List.of("entriesandmore")))
                .isEmpty();
        assertThat(ViewPath.longest(List.of(view("entries/new")), List.of("entries")))
                .isEmpty();
    }

    private static View view(String path) {
        return View.of(path, "title", READ, request -> new Div());
    }
}
