package dev.chiteki.server.rest;

import dev.chiteki.api.rest.ReadOnly;
import dev.chiteki.api.text.Texts;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;

/**
 * Resources that are served together: those of one plugin version, or those of a part of the platform.
 *
 * @param title names them in the OpenAPI document
 * @param version of who offers them
 * @param loader the class loader in whose context they run
 * @param texts word their refusals
 * @param gate lets a call through to a method or refuses it
 */
record ResourceSet(
        String title, String version, ClassLoader loader, List<Object> resources, List<Texts> texts, Gate gate) {

    /** Copies the lists. */
    ResourceSet {
        resources = List.copyOf(resources);
        texts = List.copyOf(texts);
    }

    /** The texts as {@link dev.chiteki.server.text.Problems} takes them. */
    Texts[] owners() {
        return texts.toArray(Texts[]::new);
    }

    /** Whether some method says that it changes nothing although its HTTP method could. */
    boolean readsByAnyMethod() {
        return resources.stream()
                .flatMap(resource -> Arrays.stream(resource.getClass().getMethods()))
                .anyMatch(method -> method.isAnnotationPresent(ReadOnly.class));
    }

    /** Asked before the body is read and the method called. */
    @FunctionalInterface
    interface Gate {

        /** @throws dev.chiteki.api.error.ChitekiException FORBIDDEN if the person may not call the method */
        void admit(Class<?> resource, Method method);
    }
}
