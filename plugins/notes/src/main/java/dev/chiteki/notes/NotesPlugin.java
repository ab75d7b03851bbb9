package dev.chiteki.notes;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.dashboard.WidgetSize;
import dev.chiteki.api.plugin.ChitekiPlugin;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.search.SearchHit;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.setting.SettingsDeclaration;
import dev.chiteki.api.ui.Navigation;
import dev.chiteki.api.ui.View;
import java.util.List;
import java.util.Optional;

/** What people of a region write down for each other. */
@ChitekiPlugin(id = "notes", changelog = "db/changelog.xml")
public final class NotesPlugin implements Plugin {

    private static final int EXCERPT = 80;

    private final PluginContext context;
    private final Notes notes;

    /** Called by the platform. */
    public NotesPlugin(PluginContext context) {
        this.context = context;
        this.notes = new Notes(context);
    }

    @Override
    public List<Permission> permissions() {
        return Permissions.ALL;
    }

    @Override
    public List<View> views() {
        return List.of(View.of("", "title", Permissions.READ, request -> new NotesView(notes, context, request))
                .explainedBy("notes")
                .at(new Navigation(VaadinIcon.NOTEBOOK, 1)));
    }

    @Override
    public List<Widget> widgets() {
        return List.of(Widget.of("latest", "widget.title", Permissions.READ, request -> new NotesWidget(notes, context))
                .sized(WidgetSize.SMALL)
                .at(500));
    }

    @Override
    public List<Search> searches() {
        return List.of(new Search("title", Permissions.READ, query -> notes.find(query).stream()
                .map(note -> new SearchHit(note.title(), excerpt(note.body()), note.id()))
                .toList()));
    }

    private static String excerpt(String body) {
        String line = body.replaceAll("\\s+", " ");
        return line.length() <= EXCERPT ? line : line.substring(0, EXCERPT) + "…";
    }

    @Override
    public List<Object> resources() {
        return List.of(new NotesResource(notes));
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Note.class, Notebook.class);
    }

    @Override
    public Optional<SettingsDeclaration<?>> settings() {
        return Optional.of(NotesSettings.DECLARATION);
    }

    @Override
    public void provision() {
        notes.provision();
    }
}
