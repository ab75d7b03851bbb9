package dev.chiteki.server.plugin;

import com.vaadin.flow.data.binder.BeanPropertySet;
import com.vaadin.flow.internal.ReflectionCache;
import java.lang.reflect.Field;
import java.util.Map;

/** Vaadin's static caches by class: they would keep the class loader of a stopped plugin for ever. */
final class VaadinCaches {

    private static final Map<?, ?> BEAN_PROPERTIES = beanProperties();

    private VaadinCaches() {}

    /** Empties them; what is still needed is found again. */
    static void clear() {
        ReflectionCache.clearAll();
        BEAN_PROPERTIES.clear();
    }

    /** Vaadin offers no way to empty this one; if it moves, the platform refuses to start rather than leak. */
    private static Map<?, ?> beanProperties() {
        try {
            Field instances = BeanPropertySet.class.getDeclaredField("INSTANCES");
            instances.setAccessible(true);
            return (Map<?, ?>) instances.get(null);
        } catch (ReflectiveOperationException moved) {
            throw new IllegalStateException(
                    "BeanPropertySet has no field INSTANCES any more: find out where Vaadin keeps its bean properties now.",
                    moved);
        }
    }
}
