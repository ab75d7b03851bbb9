package dev.chiteki.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.testbed.TinyPlugins;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person without a browser does on a page, and sees of it. */
@PlatformTest(regions = "ab")
class PageClientIT {

    private static final String DESK = """
        package tiny.desk;

        import com.vaadin.flow.component.button.Button;
        import com.vaadin.flow.component.checkbox.Checkbox;
        import com.vaadin.flow.component.grid.Grid;
        import com.vaadin.flow.component.html.*;
        import com.vaadin.flow.component.select.Select;
        import com.vaadin.flow.component.textfield.*;
        import dev.chiteki.api.form.*;
        import dev.chiteki.api.plugin.*;
        import dev.chiteki.api.security.*;
        import dev.chiteki.api.ui.*;
        import java.util.*;

        @ChitekiPlugin(id = "desk")
        public final class Entry implements Plugin {

            static final Permission READ = Permission.of("desk.read", Role.PRESIDENT);
            private final PluginContext context;

            public Entry(PluginContext context) { this.context = context; }

            @Override public List<Permission> permissions() { return List.of(READ); }

            @Override public List<View> views() {
                return List.of(View.of("", "title", READ, request -> new Desk(context, request.query().toString())));
            }

            static final class Desk extends Div {

                private final TextField name = new TextField("Name");
                private final YenField amount;
                private final Checkbox urgent = new Checkbox("Urgent");
                private final Select<String> kind = new Select<>();
                private final TextField number = new TextField("Number");
                private final Button close = new Button("Close");
                private final Button secret = new Button("Secret");
                private final Grid<String> grid = new Grid<>();
                private final List<String> rows = new ArrayList<>(List.of("first", "second"));

                Desk(PluginContext context, String asked) {
                    amount = new YenField("Amount", context.texts());
                    kind.setLabel("Kind");
                    kind.setItems("paper", "ink");
                    kind.setItemLabelGenerator(item -> "of " + item);
                    grid.addColumn(row -> row).setHeader("Row");
                    grid.addColumn(row -> row.length()).setHeader("Length");
                    grid.addComponentColumn(row -> new Button("Drop " + row, click -> drop(row))).setHeader("Act");
                    grid.setItems(rows);
                    number.setReadOnly(true);
                    close.setEnabled(false);
                    secret.setVisible(false);
                    add(new Span("Asked for " + asked), name, amount, urgent, kind, number, close, secret,
                            new Button("Add", click -> put()), grid);
                }

                private void put() {
                    name.setErrorMessage("Name it.");
                    name.setInvalid(name.isEmpty());
                    if (!name.isEmpty()) {
                        rows.add(name.getValue() + " " + amount.value().orElseThrow() + " " + urgent.getValue() + " " + kind.getValue());
                        grid.getDataProvider().refreshAll();
                    }
                }

                private void drop(String row) {
                    rows.remove(row);
                    grid.getDataProvider().refreshAll();
                }
            }
        }
        """;

    @Test
    void itIsOpenedWithItsParameters(ChitekiPlatform platform) {
        assertThat(desk(platform, "?year=2002").words()).contains("Asked for {year=[2002]}");
    }

    @Test
    void whatIsFilledInTickedAndChosenIsTakenAtTheClick(ChitekiPlatform platform) {
        OpenPage page = desk(platform, "");

        page.fill("Name", "third").fill("Amount", "１５００円").tick("Urgent", true).choose("Kind", "of ink");

        assertThat(page.value("Amount")).isEqualTo("1,500");
        page.click("Add");
        assertThat(page.rows())
                .last()
                .isEqualTo(Map.of("Row", "third 1500 true ink", "Length", "19", "Act", "Drop third 1500 true ink"));
    }

    @Test
    void whatIsRefusedIsToldAtItsField(ChitekiPlatform platform) {
        OpenPage page = desk(platform, "");

        page.click("Add");

        assertThat(page.error("Name")).isEqualTo("Name it.");
        assertThat(page.error("Amount")).isEmpty();
        assertThat(page.fill("Amount", "150万").error("Amount")).contains("150万");
        assertThat(page.fill("Name", "third").click("Add").error("Name")).isEmpty();
    }

    @Test
    void rowsAreReadByTheirHeadingsAndFollowWhatIsClickedInThem(ChitekiPlatform platform) {
        OpenPage page = desk(platform, "");

        assertThat(page.rows()).extracting(row -> row.get("Row")).containsExactly("first", "second");
        page.click("Drop first");

        assertThat(page.rows()).containsExactly(Map.of("Row", "second", "Length", "6", "Act", "Drop second"));
        assertThat(page.words()).doesNotContain("Drop first");
    }

    @Test
    void whatIsNotThereOrNotForPeopleIsRefused(ChitekiPlatform platform) {
        OpenPage page = desk(platform, "");

        assertThatThrownBy(() -> page.fill("Nickname", "x")).hasMessageContaining("no field with the label 'Nickname'");
        assertThatThrownBy(() -> page.fill("Number", "2")).hasMessageContaining("'Number' on /ab/desk is read-only");
        assertThatThrownBy(() -> page.click("Close")).hasMessageContaining("'Close' on /ab/desk is disabled");
        assertThatThrownBy(() -> page.click("Secret")).hasMessageContaining("nothing to click");
        assertThatThrownBy(() -> page.choose("Kind", "of clay"))
                .hasMessageContaining("nothing with the words 'of clay'");
    }

    private static OpenPage desk(ChitekiPlatform platform, String parameters) {
        platform.bundles().enable(platform.bundles().publish(TinyPlugins.bare("desk", DESK)), new TenantId("ab"));
        return platform.pages("president@ab").open("/ab/desk" + parameters);
    }
}
