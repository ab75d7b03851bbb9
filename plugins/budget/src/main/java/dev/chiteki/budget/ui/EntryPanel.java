package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.form.FilePreview;
import dev.chiteki.budget.books.Category;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.EntryDetail;
import dev.chiteki.budget.books.Heading;
import dev.chiteki.budget.books.Permissions;
import dev.chiteki.budget.ledger.DocumentKind;
import dev.chiteki.budget.ledger.DocumentNumber;
import dev.chiteki.budget.ledger.Posting;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A document with its lines, its evidence, and what may be done with it. */
final class EntryPanel extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient EntryDetail detail;
    private final transient List<Category> categories;

    @SuppressWarnings("this-escape")
    EntryPanel(Office office, EntryDetail detail, List<Category> categories, Consumer<Entry> onReversed) {
        this.office = office;
        this.detail = detail;
        this.categories = categories;
        Heading heading = detail.entry().heading();
        getContent()
                .add(Look.column(
                        new H2(office.text(heading.kind()) + " "
                                + detail.entry().number()),
                        facts(),
                        lines(),
                        acts(onReversed)));
    }

    private Component facts() {
        Entry entry = detail.entry();
        Heading heading = entry.heading();
        DescriptionList facts = new DescriptionList();
        facts.addClassName("chiteki-facts");
        add(facts, "state", office.text("state." + entry.state().code()));
        add(facts, "date", office.format(heading.date()));
        add(facts, "category", office.name(categories, heading.category()));
        add(facts, "amount", office.format(heading.amount()));
        if (followingKind().isPresent()) {
            add(facts, "entry.open", office.format(entry.open()));
        }
        if (heading.until() != null) {
            add(facts, "entry.until", office.format(heading.until()));
        }
        add(facts, "payee", heading.payee().name());
        add(facts, "payee-number", heading.payee().grouped());
        add(facts, "purpose", heading.purpose());
        String inspector = heading.inspector();
        add(
                facts,
                "inspector",
                inspector == null ? "" : office.context().directory().nameOf(inspector));
        add(facts, "reason", heading.reason());
        add(facts, "entry.predecessor", heading.predecessor());
        add(facts, "entry.reverses", heading.reverses());
        add(facts, "entry.reversed-by", entry.reversedBy());
        Div followers = Look.row();
        detail.followers().stream()
                .filter(number -> !number.equals(entry.reversedBy()))
                .forEach(number -> followers.add(office.link(number)));
        if (followers.getComponentCount() > 0) {
            add(facts, "entry.followers", followers);
        }
        detail.evidence().ifPresent(file -> add(facts, "evidence", evidence(file)));
        add(facts, "entry.recorded-by", office.person(entry.recordedBy()));
        return facts;
    }

    private void add(DescriptionList facts, String key, String text) {
        if (!text.isEmpty()) {
            add(facts, key, new Span(text));
        }
    }

    private void add(DescriptionList facts, String key, @Nullable DocumentNumber number) {
        if (number != null) {
            add(facts, key, office.link(number));
        }
    }

    private void add(DescriptionList facts, String key, Component value) {
        facts.add(new DescriptionList.Term(office.text(key)), new DescriptionList.Description(value));
    }

    private Component evidence(StoredFile file) {
        Anchor link = new Anchor(office.context().files().download(file.id()), file.name());
        link.getElement().setAttribute("download", file.name());
        return new Div(
                link,
                new FilePreview(office.context().files(), file, office.context().texts()));
    }

    private Component lines() {
        NativeTable table = Look.table(office.text("entry.postings"));
        NativeTableRow head = table.getHead().addRow();
        head.add(Look.head(office.text("account")), Look.numberHead(office.text("amount-yen")));
        for (Posting posting : detail.postings()) {
            NativeTableRow row = table.getBody().addRow();
            row.add(Look.rowHead(new Span(account(posting))), Look.number(office.digits(posting.amount())));
        }
        return Look.scrolling(table);
    }

    private String account(Posting posting) {
        String name = office.text("account." + posting.account().kind().name().toLowerCase(Locale.ROOT));
        String category = posting.account().category();
        return category.isEmpty() ? name : office.text("account.of", name, office.name(categories, category));
    }

    private Component acts(Consumer<Entry> onReversed) {
        Div acts = Look.actions();
        Entry entry = detail.entry();
        if (!office.context().user().may(Permissions.BOOK)) {
            return acts;
        }
        if (entry.isOpen()) {
            followingKind()
                    .ifPresent(kind -> acts.add(office.link(
                            "entries/new?kind=" + kind + "&predecessor=" + entry.number(),
                            office.text("entry.follow", office.text(kind)))));
        }
        if (EntryValues.KINDS.contains(entry.heading().kind())) {
            acts.add(office.link("entries/new?copy=" + entry.number(), office.text("entry.copy")));
        }
        boolean mayUndo = entry.heading().kind() != DocumentKind.ALLOCATION
                || office.context().user().may(Permissions.ALLOCATE);
        if (entry.isOpen() && DocumentKind.RELEASE.follows(entry.heading().kind())) {
            Button release = new Button(office.text("release.open"));
            release.addClickListener(click -> new ReleaseDialog(office, entry, onReversed).open());
            acts.add(release);
        }
        if (entry.isReversible() && mayUndo) {
            Button undo = new Button(office.text("reversal.open"));
            undo.addClickListener(click -> new ReversalDialog(office, detail, onReversed).open());
            acts.add(undo);
        }
        return acts;
    }

    private Optional<DocumentKind> followingKind() {
        return detail.entry().heading().kind().next();
    }
}
