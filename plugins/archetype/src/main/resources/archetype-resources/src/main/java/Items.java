package ${package};

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.plugin.PluginContext;
import java.util.List;

/** The items of the current region: the one service behind view and REST. */
final class Items {

    static final int TITLE_LENGTH = 120;
    private static final int SHOWN = 100;

    private final PluginContext context;

    Items(PluginContext context) {
        this.context = context;
    }

    /** The newest ones. */
    List<ListedItem> newest() {
        context.user().require(Permissions.READ);
        return context.database()
                .read(entities -> entities.createQuery(
                                "select item from Item item order by item.created desc, item.id", Item.class)
                        .setMaxResults(SHOWN)
                        .getResultStream()
                        .map(Item::listed)
                        .toList());
    }

    /** @throws ChitekiException INVALID, {@code title-missing} or {@code title-long} */
    ListedItem add(NewItem input) {
        context.user().require(Permissions.WRITE);
        String title = input.title().strip();
        if (title.isEmpty()) {
            throw ChitekiException.invalid(Reason.at("title", "${id}.title-missing"));
        }
        if (title.length() > TITLE_LENGTH) {
            throw ChitekiException.invalid(Reason.at("title", "${id}.title-long", title.length(), TITLE_LENGTH));
        }
        return context.database().write(entities -> {
            Item item = new Item(
                    title, context.user().accountName(), context.clock().now());
            entities.persist(item);
            return item.listed();
        });
    }

    /** Whether the person may add items. */
    boolean isWritable() {
        return context.user().may(Permissions.WRITE);
    }
}
