package dev.chiteki.server.shell.table;

import com.vaadin.flow.component.Component;
import dev.chiteki.server.shell.FramedPage;
import dev.chiteki.server.shell.table.filter.TableAddress;
import dev.chiteki.server.shell.table.filter.TableState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The address of the page in which a table stands; a table that stands in none keeps its state to itself. */
final class PageAddress {

    private final TableAddress own;
    private final TableKeys keys;
    private Optional<FramedPage> page = Optional.empty();

    PageAddress(TableAddress own, TableKeys keys) {
        this.own = own;
        this.keys = keys;
    }

    /** The parameters of the page in which the component stands by now. */
    Map<String, List<String>> begin(Component table) {
        page = Optional.ofNullable(table.findAncestor(FramedPage.class));
        return page.map(FramedPage::query).orElse(Map.of());
    }

    /** Writes the state among the page's other parameters, which stay. */
    void write(TableState state) {
        page.ifPresent(found -> {
            Map<String, List<String>> now = new LinkedHashMap<>();
            found.query().forEach((name, values) -> {
                if (!own.owns(name)) {
                    now.put(name, values);
                }
            });
            own.write(state).forEach((name, value) -> now.put(name, List.of(value)));
            if (!now.equals(found.query())) {
                found.onQuery(now);
                keys.address(QueryText.write(now));
            }
        });
    }
}
