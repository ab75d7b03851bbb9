package dev.chiteki.server.shell.search;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.shell.edge.RegionUI;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds pages and records by words (a combobox with a list of links, WAI-ARIA 1.2). The server fills the list; opening,
 * closing and the keyboard are the element's own, in search.js.
 */
@Tag("chiteki-search")
public final class SearchField extends Component implements HasComponents {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "chiteki-search-list";
    private static final int PAUSE_MILLIS = 250;
    private static final int MOST = 6;

    private final transient SearchParts parts;
    private final Input input = new Input();
    private final NativeButton opener = new NativeButton();
    private final Div list = new Div();
    private final Div status = new Div();
    private final List<FoundGroup> groups = new ArrayList<>();
    private final transient List<Runnable> running = new ArrayList<>();
    private int asked;
    private int waitingFor;

    /** An empty field; {@link #write} gives it its words. */
    public SearchField(SearchParts parts) {
        this.parts = parts;
        getElement().setAttribute("role", "search");
        opener.add(VaadinIcon.SEARCH.create());
        opener.addClassName("chiteki-search-open");
        input.setId("chiteki-search-input");
        input.setType("search");
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(PAUSE_MILLIS);
        input.addValueChangeListener(change -> search(change.getValue()));
        input.getElement()
                .setAttribute("role", "combobox")
                .setAttribute("aria-autocomplete", "list")
                .setAttribute("aria-controls", LIST)
                .setAttribute("aria-expanded", "false")
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("enterkeyhint", "search");
        list.setId(LIST);
        list.getElement().setAttribute("role", "listbox");
        list.setVisible(false);
        status.getElement().setAttribute("role", "status");
        status.addClassName("chiteki-search-status");
        Div panel = new Div(list, status);
        panel.addClassName("chiteki-search-panel");
        Div box = new Div(VaadinIcon.SEARCH.create(), input, panel);
        box.addClassName("chiteki-search-box");
        add(opener, box);
    }

    /** Writes its words in the reader's language. */
    public void write() {
        Texts texts = parts.texts();
        opener.setAriaLabel(texts.get("shell.search"));
        input.setPlaceholder(texts.get("shell.search.placeholder"));
        input.setAriaLabel(texts.get("shell.search"));
        list.getElement().setAttribute("aria-label", texts.get("shell.search.results"));
        clear();
    }

    /** Empties it, and forgets what was found. */
    public void clear() {
        input.setValue("");
        forget();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        giveUp();
    }

    private void search(String typed) {
        forget();
        if (typed.isBlank()) {
            return;
        }
        SearchQuery query = SearchQuery.of(typed, MOST);
        group(parts.texts().get("shell.search.pages")).show(parts.pages().find(query));
        RegionUI.current()
                .flatMap(RegionUI::tenant)
                .ifPresent(tenant -> parts.records().of(tenant).forEach(search -> ask(search, query)));
        tell(typed);
    }

    private void ask(RecordSearch search, SearchQuery query) {
        FoundGroup group = group(kind(search));
        group.setVisible(false);
        waitingFor++;
        int mine = asked;
        UI page = UI.getCurrentOrThrow();
        String name = search.name();
        running.add(parts.records()
                .start(
                        search,
                        query,
                        parts.texts().locale(),
                        outcome -> page.access(() -> {
                            if (mine == asked) {
                                waitingFor--;
                                show(group, outcome, name);
                                tell(input.getValue());
                            }
                        })));
    }

    private String kind(RecordSearch search) {
        String plugin = parts.wording().nameOf(search.plugin());
        String kind = search.plugin().texts().get(search.search().titleKey());
        return kind.equals(plugin) ? plugin : parts.texts().get("shell.search.kind", plugin, kind);
    }

    private void show(FoundGroup group, SearchOutcome outcome, String name) {
        switch (outcome) {
            case SearchOutcome.Found found -> group.show(found.findings());
            case SearchOutcome.Late late -> {
                group.setVisible(true);
                group.say(parts.texts().get("shell.search.late"));
            }
            case SearchOutcome.Failed failed -> {
                group.setVisible(true);
                group.say(String.join(" ", parts.wording().of(name, failed.cause())));
            }
        }
    }

    /** Tells how far the search is, and offers the list where there is something in it. */
    private void tell(String typed) {
        int found = groups.stream().mapToInt(FoundGroup::found).sum();
        list.setVisible(groups.stream().anyMatch(Component::isVisible));
        Texts texts = parts.texts();
        if (waitingFor > 0) {
            status.setText(texts.get("shell.search.waiting"));
        } else if (found == 0) {
            status.setText(texts.get("shell.search.none", typed.strip()));
        } else {
            status.setText(texts.get("shell.search.found", found));
        }
    }

    private FoundGroup group(String title) {
        FoundGroup group = new FoundGroup("chiteki-found-" + groups.size(), title);
        groups.add(group);
        list.add(group);
        return group;
    }

    private void forget() {
        giveUp();
        asked++;
        waitingFor = 0;
        groups.clear();
        list.removeAll();
        list.setVisible(false);
        status.setText("");
    }

    private void giveUp() {
        running.forEach(Runnable::run);
        running.clear();
    }
}
