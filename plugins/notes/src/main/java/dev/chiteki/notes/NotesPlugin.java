package dev.chiteki.notes;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.dashboard.WidgetSize;
import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.plugin.ChitekiPlugin;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.setting.SettingsDeclaration;
import dev.chiteki.api.ui.Navigation;
import dev.chiteki.api.ui.View;
import java.util.List;
import java.util.Optional;

/** What people of a region write down for each other. */
@ChitekiPlugin(id = "notes", changelog = "db/changelog.xml")
public final class NotesPlugin implements Plugin {

    private final PluginContext context;
    private final Notes notes;
    private final Expenses expenses;

    /** Called by the platform. */
    public NotesPlugin(PluginContext context) {
        this.context = context;
        this.expenses = new Expenses(context);
        this.notes = new Notes(context, expenses);
    }

    @Override
    public List<Permission> permissions() {
        return Permissions.ALL;
    }

    @Override
    public List<View> views() {
        return List.of(
                View.of("", "title", Permissions.READ, request -> new NotesView(notes, expenses, context, request))
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
    public List<SearchKind> indexes() {
        return List.of(notes.found());
    }

    @Override
    public List<Object> resources() {
        return List.of(new NotesResource(notes));
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Note.class, Notebook.class, NoteExpense.class);
    }

    @Override
    public List<EventHandler<?>> handlers() {
        return List.of(new ReversedSpendings(notes, expenses, context).handler());
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
