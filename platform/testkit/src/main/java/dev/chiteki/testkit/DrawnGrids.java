package dev.chiteki.testkit;

import dev.chiteki.testkit.DrawnTree.Element;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What the tables of an open page hold: it comes as calls of scripts in the browser, beside the changes of elements. */
final class DrawnGrids {

    private static final Pattern CALL = Pattern.compile("\\$connector\\.(\\w+)\\(");
    private static final String RENDERER = "setLitRenderer";

    private final DrawnTree tree;
    private final Map<Integer, TreeMap<Integer, JsonNode>> rows = new HashMap<>();
    private final Map<Integer, String> headings = new HashMap<>();
    private final Map<Integer, String> renderers = new HashMap<>();

    DrawnGrids(DrawnTree tree) {
        this.tree = tree;
    }

    /** Takes a call: its arguments, and the script that is to be run last. */
    void take(JsonNode call) {
        String script = call.path(call.size() - 1).asString("");
        if (script.contains(RENDERER)) {
            renderers.put(node(call, call.size() - 2), call.path(4).asString(""));
            return;
        }
        Matcher name = CALL.matcher(script);
        if (name.find()) {
            take(name.group(1), call);
        }
    }

    private void take(String name, JsonNode call) {
        switch (name) {
            case "setHeaderRenderer" -> headings.put(node(call, 0), call.path(1).asString(""));
            case "set" -> set(rows(call), call.path(1).asInt(), call.path(2));
            case "updateFlatData" -> call.path(1).forEach(row -> replace(rows(call), row));
            case "updateSize" -> rows(call).tailMap(call.path(1).asInt()).clear();
            case "clear" -> {
                int first = call.path(1).asInt();
                rows(call).subMap(first, first + call.path(2).asInt()).clear();
            }
            case "reset" -> rows.remove(node(call, call.size() - 2));
            default -> {}
        }
    }

    /** The rows of the table, as the server has sent them so far: what stands below each heading. */
    List<Map<String, String>> rows(Element grid) {
        List<Element> columns = tree.inside(grid)
                .filter(element -> element.isTag("vaadin-grid-column"))
                .toList();
        List<Map<String, String>> read = new ArrayList<>();
        for (JsonNode row : rows.getOrDefault(grid.id(), new TreeMap<>()).values()) {
            Map<String, String> cells = new LinkedHashMap<>();
            columns.forEach(column -> cells.put(heading(column), cell(column, row)));
            read.add(cells);
        }
        return read;
    }

    private String heading(Element column) {
        return headings.getOrDefault(column.id(), "");
    }

    private String cell(Element column, JsonNode row) {
        String path = column.get("path");
        if (!path.isEmpty()) {
            return row.path(path).asString("");
        }
        JsonNode content = row.path(renderers.getOrDefault(column.id(), "") + "nodeid");
        return tree.find(content.asInt(-1)).map(tree::text).orElse("");
    }

    private TreeMap<Integer, JsonNode> rows(JsonNode call) {
        return rows.computeIfAbsent(node(call, 0), any -> new TreeMap<>());
    }

    private static void set(TreeMap<Integer, JsonNode> rows, int first, JsonNode items) {
        int index = first;
        for (JsonNode item : items) {
            rows.put(index++, item);
        }
    }

    private static void replace(TreeMap<Integer, JsonNode> rows, JsonNode changed) {
        rows.replaceAll((index, row) -> row.path("key").equals(changed.path("key")) ? changed : row);
    }

    private static int node(JsonNode call, int argument) {
        return call.path(argument).path("@v-node").asInt(-1);
    }
}
