package ${package};

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.plugin.ChitekiPlugin;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.ui.Navigation;
import dev.chiteki.api.ui.View;
import java.util.List;

/** The entry: what the plugin contributes to the platform. */
@ChitekiPlugin(id = "${id}", changelog = "db/changelog.xml")
public final class ItemsPlugin implements Plugin {

    private final PluginContext context;
    private final Items items;

    /** Called by the platform. */
    public ItemsPlugin(PluginContext context) {
        this.context = context;
        this.items = new Items(context);
    }

    @Override
    public List<Permission> permissions() {
        return Permissions.ALL;
    }

    @Override
    public List<View> views() {
        return List.of(View.of("", "title", Permissions.READ, request -> new ItemsView(items, context))
                .explainedBy("items")
                .at(new Navigation(VaadinIcon.LIST, 100)));
    }

    @Override
    public List<Object> resources() {
        return List.of(new ItemsResource(items));
    }

    @Override
    public List<Class<?>> entities() {
        return List.of(Item.class);
    }
}
