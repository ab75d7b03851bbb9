package dev.chiteki.server.database;

import dev.chiteki.server.database.EntityChange.Act;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostDeleteEvent;
import org.hibernate.event.spi.PostDeleteEventListener;
import org.hibernate.event.spi.PostInsertEvent;
import org.hibernate.event.spi.PostInsertEventListener;
import org.hibernate.event.spi.PostUpdateEvent;
import org.hibernate.event.spi.PostUpdateEventListener;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.persister.entity.EntityPersister;
import org.jspecify.annotations.Nullable;

/** Tells, within the flush, of every entity that a session factory inserts, updates or deletes. */
final class EntityChangeHook
        implements Integrator, PostInsertEventListener, PostUpdateEventListener, PostDeleteEventListener {

    private static final long serialVersionUID = 1L;

    private final String pluginId;
    private final transient Consumer<EntityChange> listener;

    EntityChangeHook(String pluginId, Consumer<EntityChange> listener) {
        this.pluginId = pluginId;
        this.listener = listener;
    }

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        EventListenerRegistry registry = factory.getEventEngine().getListenerRegistry();
        registry.appendListeners(EventType.POST_INSERT, this);
        registry.appendListeners(EventType.POST_UPDATE, this);
        registry.appendListeners(EventType.POST_DELETE, this);
        CollectionChangeHook collections = new CollectionChangeHook(pluginId, listener);
        registry.appendListeners(EventType.PRE_COLLECTION_RECREATE, collections);
        registry.appendListeners(EventType.PRE_COLLECTION_UPDATE, collections);
        registry.appendListeners(EventType.PRE_COLLECTION_REMOVE, collections);
    }

    @Override
    public void onPostInsert(PostInsertEvent event) {
        EntityPersister persister = event.getPersister();
        tell(persister, event.getId(), Act.INSERTED, null, texts(persister, event.getState(), event.getSession()));
    }

    @Override
    public void onPostDelete(PostDeleteEvent event) {
        EntityPersister persister = event.getPersister();
        Map<String, @Nullable String> before = texts(persister, event.getDeletedState(), event.getSession());
        tell(persister, event.getId(), Act.DELETED, before, null);
    }

    @Override
    public void onPostUpdate(PostUpdateEvent event) {
        EntityPersister persister = event.getPersister();
        Map<String, @Nullable String> after = texts(persister, event.getState(), event.getSession());
        Map<String, @Nullable String> before = new LinkedHashMap<>();
        if (event.getOldState() != null) {
            before = texts(persister, event.getOldState(), event.getSession());
            keepWhatDiffers(before, after);
        }
        if (!before.isEmpty() || !after.isEmpty()) {
            tell(persister, event.getId(), Act.UPDATED, before, after);
        }
    }

    @Override
    public boolean requiresPostCommitHandling(EntityPersister persister) {
        return false;
    }

    private void tell(
            EntityPersister persister,
            Object id,
            Act act,
            @Nullable Map<String, @Nullable String> before,
            @Nullable Map<String, @Nullable String> after) {
        listener.accept(
                new EntityChange(pluginId, persister.getJpaEntityName(), String.valueOf(id), act, before, after));
    }

    private static Map<String, @Nullable String> texts(
            EntityPersister persister, @Nullable Object[] state, SharedSessionContractImplementor session) {
        return AttributeTexts.of(persister, state, session);
    }

    private static void keepWhatDiffers(Map<String, @Nullable String> before, Map<String, @Nullable String> after) {
        Set<String> same = new HashSet<>(before.keySet());
        same.retainAll(after.keySet());
        same.removeIf(name -> !Objects.equals(before.get(name), after.get(name)));
        before.keySet().removeAll(same);
        after.keySet().removeAll(same);
    }
}
