package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import dev.chiteki.api.document.Cell;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.audit.AuditRow;
import dev.chiteki.server.audit.AuditSearch;
import dev.chiteki.server.database.Found;
import dev.chiteki.server.database.Slice;
import dev.chiteki.server.operator.Trails;
import dev.chiteki.server.registry.RegisteredTenant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rows of a trail, newest first, read page by page. */
@org.springframework.stereotype.Component
final class TrailTable {

    private static final AuditSearch EVERYTHING = new AuditSearch(null, null, null, null, null);

    private final Trails trails;
    private final ListingFiles files;
    private final Figures figures;
    private final TrailWords words;
    private final Texts texts;

    TrailTable(Trails trails, ListingFiles files, Figures figures, TrailWords words, Texts texts) {
        this.trails = trails;
        this.files = files;
        this.figures = figures;
        this.words = words;
        this.texts = texts;
    }

    /** The headings of a region's own trail, with its pager below. */
    Section ofTenant(RegisteredTenant tenant) {
        Section whole = new Section();
        whole.addClassName("chiteki-listing");
        Div place = new Div();
        Pager[] pager = new Pager[1];
        Runnable turn = () -> show(
                place,
                texts.get("operator.trail.region"),
                pager[0],
                slice -> trails.ofTenant(tenant, EVERYTHING, slice));
        pager[0] = new Pager(texts, turn);
        whole.add(place, pager[0]);
        turn.run();
        return whole;
    }

    /** Shows the pager's slice of what the source finds, and how all of it leaves as a file. */
    void show(Div place, String title, Pager pager, Function<Slice, Found<AuditRow>> source) {
        Found<AuditRow> found = source.apply(pager.slice());
        pager.showsOf(found.all());
        Table table = new Table(
                "trail",
                title,
                List.of(
                        texts.get("operator.trail.at"),
                        texts.get("operator.trail.who"),
                        texts.get("operator.trail.act"),
                        texts.get("operator.trail.subject"),
                        texts.get("operator.trail.values"),
                        texts.get("operator.trail.origin")));
        found.rows().forEach(row -> table.row(Table.text(figures.second(row.at())), cells(row)));
        place.removeAll();
        place.add(table.create(), files.links(listing(title, source)));
    }

    private Listing<AuditRow> listing(String title, Function<Slice, Found<AuditRow>> source) {
        List<String> headings = Stream.of(
                        "operator.trail.at",
                        "operator.trail.who",
                        "operator.trail.name",
                        "operator.trail.roles",
                        "operator.trail.act",
                        "operator.trail.plugin",
                        "operator.trail.subject",
                        "operator.trail.before",
                        "operator.trail.after",
                        "operator.trail.origin")
                .map(texts::get)
                .toList();
        return new Listing<>(title, headings, source, AuditRow::id, this::line);
    }

    private List<Cell> line(AuditRow row) {
        return List.of(
                Cell.of(figures.second(row.at())),
                Cell.of(row.account()),
                Cell.of(words.name(row.account())),
                Cell.of(words.roles(row.roles())),
                Cell.of(words.act(row.act())),
                Cell.of(row.plugin()),
                Cell.of(row.subject()),
                Cell.of(words.lines(row.before())),
                Cell.of(words.lines(row.after())),
                Cell.of(row.origin()));
    }

    private List<Component> cells(AuditRow row) {
        return List.of(
                who(row),
                two(words.act(row.act()), row.plugin() == null ? "" : row.plugin()),
                Table.text(row.subject()),
                new ChangeList(words.changes(row)),
                Table.text(row.origin()));
    }

    /** By name, with the account below it; whoever has no other name is not said twice. */
    private Component who(AuditRow row) {
        String name = words.name(row.account());
        String roles = words.roles(row.roles());
        return name.equals(row.account())
                ? two(name, roles)
                : two(name, roles.isEmpty() ? row.account() : row.account() + " · " + roles);
    }

    private static Component two(String first, String second) {
        Div both = new Div();
        if (!first.isEmpty()) {
            both.add(new Div(first));
        }
        if (!second.isEmpty()) {
            Div fine = new Div(second);
            fine.addClassName("chiteki-fine");
            both.add(fine);
        }
        return both;
    }
}
