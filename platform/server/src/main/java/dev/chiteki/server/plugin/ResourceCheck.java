package dev.chiteki.server.plugin;

import dev.chiteki.api.rest.Requires;
import dev.chiteki.api.security.Permission;
import dev.chiteki.server.plugin.bundle.Refused;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes sure that no REST method answers without a permission that the plugin declares. */
final class ResourceCheck {

    private final Set<String> declared;

    ResourceCheck(Collection<Permission> declared) {
        this.declared = declared.stream().map(Permission::id).collect(Collectors.toUnmodifiableSet());
    }

    /** @throws Refused naming the method */
    void check(Class<?> resource) {
        if (types(resource).stream().noneMatch(type -> type.isAnnotationPresent(Path.class))) {
            throw Refused.because("plugin-resource-path", resource.getName());
        }
        for (Method method : resource.getMethods()) {
            List<Method> declarations = declarations(resource, method);
            String name = resource.getSimpleName() + "." + method.getName();
            if (declarations.stream().anyMatch(ResourceCheck::answersHttp)) {
                checkPermission(resource, declarations, name);
            } else if (declarations.stream().anyMatch(each -> each.isAnnotationPresent(Path.class))) {
                throw Refused.because("plugin-resource-locator", name);
            }
        }
    }

    private void checkPermission(Class<?> resource, List<Method> declarations, String name) {
        Requires requires = declarations.stream()
                .map(method -> method.getAnnotation(Requires.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> ofType(resource));
        if (requires == null) {
            throw Refused.because("plugin-resource-open", name);
        }
        if (!declared.contains(requires.value())) {
            throw Refused.because("plugin-permission-undeclared", requires.value());
        }
    }

    private static @Nullable Requires ofType(Class<?> resource) {
        return types(resource).stream()
                .map(type -> type.getAnnotation(Requires.class))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean answersHttp(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .anyMatch(type -> type.isAnnotationPresent(HttpMethod.class));
    }

    /** Jakarta REST lets a method inherit its annotations from the one that it implements (specification, 3.6). */
    private static List<Method> declarations(Class<?> resource, Method method) {
        List<Method> declarations = new ArrayList<>();
        for (Class<?> type : types(resource)) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(each -> each.getName().equals(method.getName())
                            && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()))
                    .forEach(declarations::add);
        }
        return declarations;
    }

    private static List<Class<?>> types(Class<?> resource) {
        List<Class<?>> types = new ArrayList<>();
        for (Class<?> type = resource; type != null && type != Object.class; type = type.getSuperclass()) {
            types.add(type);
            addInterfaces(type, types);
        }
        return types;
    }

    private static void addInterfaces(Class<?> type, List<Class<?>> types) {
        for (Class<?> implemented : type.getInterfaces()) {
            types.add(implemented);
            addInterfaces(implemented, types);
        }
    }
}
