package dev.chiteki.server.database;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.bytecode.enhance.spi.LazyPropertyInitializer;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.type.CompositeType;
import org.hibernate.type.EntityType;
import org.hibernate.type.Type;
import org.jspecify.annotations.Nullable;

/** Writes an entity's state as texts by attribute; it never loads anything. */
final class AttributeTexts {

    private AttributeTexts() {}

    /** The attributes of the state, without collections (which tell of themselves) and the version (a mere counter). */
    static Map<String, @Nullable String> of(
            EntityPersister persister, @Nullable Object[] state, SharedSessionContractImplementor session) {
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        String[] names = persister.getPropertyNames();
        Type[] types = persister.getPropertyTypes();
        for (int index = 0; index < names.length; index++) {
            boolean isVersion = persister.isVersioned() && index == persister.getVersionPropertyIndex();
            if (!isVersion && state[index] != LazyPropertyInitializer.UNFETCHED_PROPERTY) {
                put(texts, names[index], types[index], state[index], session);
            }
        }
        return texts;
    }

    /** The elements of a collection or of its snapshot in one text, in an order that does not depend on hashing. */
    static String ofElements(
            Iterator<?> elements, Type elementType, boolean ordered, SharedSessionContractImplementor session) {
        List<String> texts = new ArrayList<>();
        elements.forEachRemaining(element -> texts.add(
                element instanceof Map.Entry<?, ?> entry
                        ? entry.getKey() + "=" + ofElement(elementType, entry.getValue(), session)
                        : ofElement(elementType, element, session)));
        if (!ordered) {
            texts.sort(null);
        }
        return texts.toString();
    }

    private static String ofElement(Type type, @Nullable Object value, SharedSessionContractImplementor session) {
        Map<String, @Nullable String> texts = new TreeMap<>();
        put(texts, "", type, value, session);
        return texts.entrySet().stream()
                .map(text -> text.getKey().isEmpty() ? String.valueOf(text.getValue()) : text.toString())
                .collect(Collectors.joining(" "));
    }

    private static void put(
            Map<String, @Nullable String> texts,
            String name,
            Type type,
            @Nullable Object value,
            SharedSessionContractImplementor session) {
        if (type.isCollectionType()) {
            return;
        }
        if (type instanceof CompositeType composite && value != null) {
            String[] names = composite.getPropertyNames();
            @Nullable Object[] values = composite.getPropertyValues(value, session);
            for (int index = 0; index < names.length; index++) {
                String path = name.isEmpty() ? names[index] : name + "." + names[index];
                put(texts, path, composite.getSubtypes()[index], values[index], session);
            }
            return;
        }
        texts.put(name, text(type, value, session));
    }

    private static @Nullable String text(Type type, @Nullable Object value, SharedSessionContractImplementor session) {
        if (value == null) {
            return null;
        }
        if (type instanceof EntityType || type.isAnyType()) {
            return identifier(value, session);
        }
        return plain(type instanceof JdbcMapping mapping ? mapping.convertToRelationalValue(value) : value);
    }

    /** The value of a query's parameter, an entity by its identifier. */
    static String ofParameter(@Nullable Object value, SharedSessionContractImplementor session) {
        boolean isEntity = value instanceof HibernateProxy
                || (value != null && session.getPersistenceContextInternal().isEntryFor(value));
        return String.valueOf(isEntity ? identifier(value, session) : plain(value));
    }

    /** A proxy is asked for its identifier only, which does not load it. */
    private static String identifier(@Nullable Object entity, SharedSessionContractImplementor session) {
        return String.valueOf(session.getFactory().getPersistenceUnitUtil().getIdentifier(entity));
    }

    private static @Nullable String plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case byte[] bytes -> bytes.length + " bytes";
            default -> value.toString();
        };
    }
}
