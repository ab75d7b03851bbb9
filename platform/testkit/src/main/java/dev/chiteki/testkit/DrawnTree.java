package dev.chiteki.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The elements of an open page, as the server's changes leave them. */
final class DrawnTree {

    /** The number by which Vaadin's protocol names an element's properties. */
    static final int PROPERTIES = 1;

    /** Its tag and whether it is seen, its properties, its attributes, and a text's words. */
    private static final Set<Integer> VALUES = Set.of(0, PROPERTIES, 3, 7);

    /** Its children, and those that scripts put somewhere in it. */
    private static final Set<Integer> CHILDREN = Set.of(2, 24);

    private final Map<Integer, Element> elements = new TreeMap<>();

    /** An element or a text. */
    static final class Element {

        private final int id;
        private final Map<String, JsonNode> values = new LinkedHashMap<>();
        private final Map<Integer, List<Integer>> children = new TreeMap<>();

        private Element(int id) {
            this.id = id;
        }

        int id() {
            return id;
        }

        /** Its property or attribute of that name, or an empty text. */
        String get(String name) {
            JsonNode value = values.get(name);
            return value == null ? "" : value.asString("");
        }

        /** What a person has entered; the server tells only what it makes of it. */
        void enter(String name, JsonNode value) {
            values.put(name, value);
        }

        boolean is(String name) {
            return get(name).equals("true");
        }

        /** Attributes like {@code disabled} stand there without a value, or not at all. */
        boolean has(String name) {
            JsonNode value = values.get(name);
            return value != null && !value.isNull() && !value.asString("").equals("false");
        }

        boolean isTag(String tag) {
            return get("tag").equals(tag);
        }

        private boolean isSeen() {
            return !get("visible").equals("false") && !is("hidden");
        }

        private List<Integer> children(int feature) {
            return children.computeIfAbsent(feature, any -> new ArrayList<>());
        }

        private Stream<Integer> children() {
            return children.values().stream().flatMap(List::stream);
        }
    }

    void take(JsonNode change) {
        Element element = elements.computeIfAbsent(change.path("node").asInt(), Element::new);
        int feature = change.path("feat").asInt(-1);
        String key = change.path("key").asString("");
        switch (change.path("type").asString("")) {
            case "put" -> {
                if (VALUES.contains(feature)) {
                    element.values.put(key, change.path("value"));
                }
            }
            case "remove" -> {
                if (VALUES.contains(feature)) {
                    element.values.remove(key);
                }
            }
            case "splice" -> {
                if (CHILDREN.contains(feature)) {
                    splice(element.children(feature), change);
                }
            }
            case "clear" -> element.children.remove(feature);
            case "detach" -> elements.remove(element.id);
            default -> {}
        }
    }

    private static void splice(List<Integer> children, JsonNode change) {
        int index = change.path("index").asInt();
        for (int gone = change.path("remove").asInt(0); gone > 0; gone--) {
            children.remove(index);
        }
        for (JsonNode added : change.path("addNodes")) {
            children.add(index++, added.asInt());
        }
    }

    Stream<Element> all() {
        return elements.values().stream();
    }

    Optional<Element> find(int id) {
        return Optional.ofNullable(elements.get(id));
    }

    /** The last that was drawn of those that are so, and are seen. */
    Optional<Element> last(Predicate<Element> wanted) {
        return seen().filter(wanted).max(Comparator.comparingInt(Element::id));
    }

    /** The element and all in it, at any depth, that are seen. */
    Stream<Element> inside(Element element) {
        return element.isSeen()
                ? Stream.concat(
                        Stream.of(element),
                        element.children()
                                .map(elements::get)
                                .filter(Objects::nonNull)
                                .flatMap(this::inside))
                : Stream.empty();
    }

    /** What the element and those in it say. */
    String text(Element element) {
        return inside(element).map(part -> part.get("text")).collect(Collectors.joining());
    }

    /** What all say, a line each. */
    String words() {
        return seen().map(element -> element.get("text"))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    private Stream<Element> seen() {
        Set<Integer> inner = new HashSet<>();
        all().flatMap(Element::children).forEach(inner::add);
        return all().filter(element -> !inner.contains(element.id())).flatMap(this::inside);
    }
}
