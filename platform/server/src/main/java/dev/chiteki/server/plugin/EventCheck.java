package dev.chiteki.server.plugin;

import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.event.EventType;
import dev.chiteki.server.json.ValueForm;
import dev.chiteki.server.plugin.bundle.Refused;
import dev.chiteki.server.text.PropertyTexts;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Finds out at the start of a version which of its events could not be kept, or not be read by those who handle them. */
final class EventCheck {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+");
    private static final Set<Class<?>> PLAIN = Set.of(
            String.class,
            boolean.class,
            Boolean.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            short.class,
            Short.class);

    private final PluginHome plugin;
    private final PropertyTexts texts;
    private final Predicate<Class<?>> shared;

    /** @param shared whether a class comes from another bundle, such as a contract */
    EventCheck(PluginHome plugin, PropertyTexts texts, Predicate<Class<?>> shared) {
        this.plugin = plugin;
        this.texts = texts;
        this.shared = shared;
    }

    /** @throws Refused naming the first event or handler that is wrong */
    void check(Contributions contributions) {
        Map<String, Class<?>> names = new HashMap<>();
        contributions.events().forEach(event -> checkType(event, names));
        Set<String> ids = new HashSet<>();
        for (EventHandler<?> handler : contributions.handlers()) {
            if (!ids.add(handler.id())) {
                throw Refused.because("plugin-twice", handler.id());
            }
            if (!texts.has("handler." + handler.id())) {
                throw Refused.because("plugin-text-missing", "handler." + handler.id());
            }
            checkType(handler.type(), names);
        }
    }

    private void checkType(Class<?> event, Map<String, Class<?>> names) {
        EventType type = event.getAnnotation(EventType.class);
        if (!event.isRecord() || type == null) {
            throw Refused.because("plugin-event-unmarked", event.getName());
        }
        boolean named = type.value().length() <= EventType.LONGEST_NAME
                && NAME.matcher(type.value()).matches();
        if (!named || type.version() < 1) {
            throw Refused.because("plugin-event-name", event.getName(), type.value(), EventType.LONGEST_NAME);
        }
        boolean own = event.getClassLoader() == plugin.loader();
        if (!own && !shared.test(event)) {
            throw Refused.because("plugin-event-private", event.getName());
        }
        if (own && !type.value().startsWith(plugin.pluginId() + ".")) {
            throw Refused.because("plugin-event-foreign", event.getName(), type.value(), plugin.pluginId() + ".");
        }
        Class<?> other = names.putIfAbsent(type.value() + "/" + type.version(), event);
        if (other != null && other != event) {
            throw Refused.because("plugin-twice", type.value());
        }
        requireComponents(event, event, new HashSet<>());
    }

    private static void requireComponents(Class<?> event, Class<?> record, Set<Class<?>> under) {
        if (!under.add(record)) {
            return;
        }
        for (RecordComponent component : record.getRecordComponents()) {
            if (!isWritable(event, component.getGenericType(), under)) {
                throw Refused.because(
                        "plugin-event-component",
                        event.getName(),
                        component.getName(),
                        component.getGenericType().getTypeName());
            }
        }
    }

    private static boolean isWritable(Class<?> event, Type type, Set<Class<?>> under) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            boolean list = generic.getRawType() == List.class || generic.getRawType() == Collection.class;
            boolean map = generic.getRawType() == Map.class && arguments[0] == String.class;
            return (list || map) && isWritable(event, arguments[arguments.length - 1], under);
        }
        if (!(type instanceof Class<?> plain)) {
            return false;
        }
        if (PLAIN.contains(plain)
                || plain.isEnum()
                || ValueForm.all().stream().anyMatch(form -> form.type() == plain)) {
            return true;
        }
        if (plain.isRecord()) {
            requireComponents(event, plain, under);
            return true;
        }
        return false;
    }
}
