package dev.chiteki.server.database;

import dev.chiteki.server.database.EntityChange.Act;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.collection.spi.PersistentCollection;
import org.hibernate.collection.spi.PersistentList;
import org.hibernate.collection.spi.PersistentSet;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.AbstractCollectionEvent;
import org.hibernate.event.spi.PreCollectionRecreateEvent;
import org.hibernate.event.spi.PreCollectionRecreateEventListener;
import org.hibernate.event.spi.PreCollectionRemoveEvent;
import org.hibernate.event.spi.PreCollectionRemoveEventListener;
import org.hibernate.event.spi.PreCollectionUpdateEvent;
import org.hibernate.event.spi.PreCollectionUpdateEventListener;
import org.hibernate.persister.collection.CollectionPersister;
import org.jspecify.annotations.Nullable;

/**
 * Tells of changes of an entity's own collections (values, join tables, foreign keys without a field in the child) as
 * updates of their owner; the other side of a child's field is told by the child.
 */
final class CollectionChangeHook
        implements PreCollectionRecreateEventListener,
                PreCollectionUpdateEventListener,
                PreCollectionRemoveEventListener {

    private static final long serialVersionUID = 1L;

    private final String pluginId;
    private final transient Consumer<EntityChange> listener;

    CollectionChangeHook(String pluginId, Consumer<EntityChange> listener) {
        this.pluginId = pluginId;
        this.listener = listener;
    }

    @Override
    public void onPreRecreateCollection(PreCollectionRecreateEvent event) {
        tell(event, "[]", after(event));
    }

    @Override
    public void onPreUpdateCollection(PreCollectionUpdateEvent event) {
        tell(event, before(event), after(event));
    }

    @Override
    public void onPreRemoveCollection(PreCollectionRemoveEvent event) {
        tell(event, before(event), "[]");
    }

    private void tell(AbstractCollectionEvent event, @Nullable String before, @Nullable String after) {
        CollectionPersister persister = persister(event);
        if (persister == null || persister.isInverse() || (before != null && before.equals(after))) {
            return;
        }
        String owner = persister.getOwnerEntityPersister().getJpaEntityName();
        String name = persister
                .getRole()
                .substring(persister.getOwnerEntityPersister().getEntityName().length() + 1);
        listener.accept(new EntityChange(
                pluginId,
                owner,
                String.valueOf(event.getAffectedOwnerIdOrNull()),
                Act.UPDATED,
                value(name, before),
                value(name, after)));
    }

    private static @Nullable String before(AbstractCollectionEvent event) {
        CollectionPersister persister = persister(event);
        PersistentCollection<?> collection = event.getCollection();
        Serializable snapshot = collection == null ? null : collection.getStoredSnapshot();
        if (persister == null || snapshot == null) {
            return null;
        }
        Iterator<?> elements = elements(snapshot, collection instanceof PersistentSet);
        return AttributeTexts.ofElements(elements, persister.getElementType(), isOrdered(event), session(event));
    }

    private static @Nullable String after(AbstractCollectionEvent event) {
        CollectionPersister persister = persister(event);
        PersistentCollection<?> collection = event.getCollection();
        if (persister == null || collection == null || !collection.wasInitialized()) {
            return null;
        }
        return AttributeTexts.ofElements(
                collection.entries(persister), persister.getElementType(), isOrdered(event), session(event));
    }

    private static boolean isOrdered(AbstractCollectionEvent event) {
        return event.getCollection() instanceof PersistentList;
    }

    /** A set keeps its snapshot as a map of each element to itself. */
    private static Iterator<?> elements(Serializable snapshot, boolean isSet) {
        return switch (snapshot) {
            case Map<?, ?> map ->
                isSet ? map.keySet().iterator() : map.entrySet().iterator();
            case Collection<?> collection -> collection.iterator();
            case Object[] array -> Arrays.asList(array).iterator();
            default -> List.of(snapshot).iterator();
        };
    }

    private static @Nullable CollectionPersister persister(AbstractCollectionEvent event) {
        return event.getCollectionPersister();
    }

    private static SharedSessionContractImplementor session(AbstractCollectionEvent event) {
        return event.getSession();
    }

    private static Map<String, @Nullable String> value(String name, @Nullable String text) {
        Map<String, @Nullable String> values = new HashMap<>();
        values.put(name, text);
        return Collections.unmodifiableMap(values);
    }
}
