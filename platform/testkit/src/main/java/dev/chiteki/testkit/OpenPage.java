package dev.chiteki.testkit;

import dev.chiteki.testkit.DrawnTree.Element;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An open page as the server has drawn it so far. */
public final class OpenPage {

    private static final Duration LOADED_WITHIN = Duration.ofSeconds(30);
    private static final List<String> NUMBERS_OF_A_CLICK =
            List.of("screenX", "screenY", "clientX", "clientY", "detail", "button");
    private static final List<String> KEYS_OF_A_CLICK = List.of("ctrlKey", "shiftKey", "altKey", "metaKey");
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final PageClient client;
    private final String path;
    private final int uiId;
    private final List<String> drawn = new ArrayList<>();
    private final DrawnTree tree = new DrawnTree();
    private final DrawnGrids grids = new DrawnGrids(tree);
    private String securityKey = "";
    private int syncId;
    private int clientId;

    OpenPage(PageClient client, String path, int uiId) {
        this.client = client;
        this.path = path;
        this.uiId = uiId;
    }

    /** All that the server has sent for this page, as text: what it shows is in it. */
    public String drawn() {
        return String.join("\n", drawn);
    }

    /**
     * Asks the server for what has changed, as a click does, and tells what came. Like a browser it asks for the whole
     * page again where it has missed something that was said in between.
     */
    public String refresh() {
        int heard = syncId;
        String news = send(message());
        return syncId > heard + 1 ? send(message().put("resynchronize", true)) : news;
    }

    /** Waits until no part of it says any more that it is being loaded ({@code aria-busy}). */
    OpenPage loaded() {
        Instant deadline = Instant.now().plus(LOADED_WITHIN);
        while (tree.all().anyMatch(element -> element.is("aria-busy"))) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(path + " still loads after " + LOADED_WITHIN + ": " + drawn());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            refresh();
        }
        return this;
    }

    /**
     * Waits until the server has sent these words, as it does of its own accord when something has changed.
     *
     * @throws AssertionError if it does not
     */
    public OpenPage until(String words) {
        Instant deadline = Instant.now().plus(LOADED_WITHIN);
        while (!drawn().contains(words)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(
                        path + " does not show '" + words + "' after " + LOADED_WITHIN + ": " + drawn());
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            refresh();
        }
        return this;
    }

    /**
     * Clicks what carries that label ({@code aria-label}) or, where nothing does, the button with those words, the last that was
     * drawn, and waits until all is loaded.
     *
     * @throws AssertionError if there is none, or it is disabled
     */
    public OpenPage click(String label) {
        Element target = tree.last(element -> element.get("aria-label").equals(label))
                .or(() -> tree.last(element -> element.isTag("vaadin-button")
                        && tree.text(element).strip().equals(label)))
                .orElseThrow(() -> missing("nothing to click with the label or the words", label));
        requireEnabled(label, target);
        ObjectNode message = message();
        ObjectNode click = rpc(message, "event", target).put("event", "click");
        ObjectNode data = click.putObject("data");
        NUMBERS_OF_A_CLICK.forEach(name -> data.put("event." + name, 0));
        KEYS_OF_A_CLICK.forEach(name -> data.put("event." + name, false));
        send(message);
        return loaded();
    }

    /**
     * Types the text into the field with that label in place of what stood there, and leaves the field. A day is typed into a
     * date picker as {@code 2002-07-01}.
     *
     * @throws AssertionError if there is no such field, or it is disabled or read-only
     */
    public OpenPage fill(String label, String text) {
        return set(label, "value", JsonNodeFactory.instance.stringNode(text));
    }

    /**
     * Ticks the checkbox with that label, or takes its tick away.
     *
     * @throws AssertionError as of {@link #fill}
     */
    public OpenPage tick(String label, boolean ticked) {
        return set(label, "checked", JsonNodeFactory.instance.booleanNode(ticked));
    }

    /**
     * Chooses what has those words in the select with that label.
     *
     * @throws AssertionError as of {@link #fill}, or if nothing in it has those words
     */
    public OpenPage choose(String label, String words) {
        Element select = field(label);
        Element item = tree.inside(select)
                .filter(element -> element.isTag("vaadin-select-item")
                        && tree.text(element).strip().equals(words))
                .findFirst()
                .orElseThrow(() -> missing("in '" + label + "' nothing with the words", words));
        return fill(label, item.get("value"));
    }

    /** What stands in the field with that label. */
    public String value(String label) {
        return field(label).get("value");
    }

    /** What is said to be wrong with the field of that label; empty where nothing is. */
    public String error(String label) {
        Element field = field(label);
        return field.is("invalid") ? field.get("errorMessage") : "";
    }

    /**
     * The rows of the table that was drawn last, each cell by its heading; of a long table the first ones only, as a browser has
     * them before it is scrolled.
     *
     * @throws AssertionError if there is no table
     */
    public List<Map<String, String>> rows() {
        Element grid = tree.last(element -> element.isTag("vaadin-grid"))
                .orElseThrow(() -> new AssertionError(path + " has no table: " + words()));
        return grids.rows(grid);
    }

    /** All words that stand on the page now, a line each; those in fields and cells of plain tables have methods of their own. */
    public String words() {
        return tree.words();
    }

    /** Closes it, as a browser's last word for a page does. */
    void close() {
        client.uidl(uiId, message().put("UNLOAD", true));
    }

    void take(JsonNode uidl) {
        if (uidl.has("Vaadin-Security-Key")) {
            securityKey = uidl.get("Vaadin-Security-Key").asString();
        }
        if (uidl.has("syncId")) {
            syncId = uidl.get("syncId").asInt();
        }
        if (uidl.has("clientId")) {
            clientId = uidl.get("clientId").asInt();
        }
        drawn.add(uidl.toString());
        uidl.path("changes").forEach(tree::take);
        uidl.path("execute").forEach(grids::take);
    }

    private OpenPage set(String label, String property, JsonNode value) {
        Element field = field(label);
        requireEnabled(label, field);
        if (field.is("readonly")) {
            throw new AssertionError("'" + label + "' on " + path + " is read-only.");
        }
        field.enter(property, value);
        ObjectNode message = message();
        rpc(message, "mSync", field)
                .put("feature", DrawnTree.PROPERTIES)
                .put("property", property)
                .set("value", value);
        send(message);
        return loaded();
    }

    private Element field(String label) {
        return tree.last(element -> element.get("label").equals(label))
                .or(() -> tree.last(element -> element.get("aria-label").equals(label)
                        || element.get("accessibleName").equals(label)))
                .orElseThrow(() -> missing("no field with the label", label));
    }

    private void requireEnabled(String label, Element element) {
        if (element.has("disabled")) {
            throw new AssertionError("'" + label + "' on " + path + " is disabled.");
        }
    }

    private AssertionError missing(String what, String words) {
        return new AssertionError(path + " has " + what + " '" + words + "': " + words());
    }

    private static ObjectNode rpc(ObjectNode message, String type, Element element) {
        return message.withArray("rpc").addObject().put("type", type).put("node", element.id());
    }

    private ObjectNode message() {
        ObjectNode message = PageClient.json().createObjectNode();
        message.put("csrfToken", securityKey).put("syncId", syncId).put("clientId", clientId);
        message.putArray("rpc");
        return message;
    }

    private String send(ObjectNode message) {
        Answer answer = client.uidl(uiId, message);
        if (answer.status() != 200) {
            throw new IllegalStateException("The page " + path + " answered " + answer);
        }
        String body = answer.text().replaceFirst("^for\\(;;\\);", "");
        JsonNode parts = PageClient.json().readTree(body);
        (parts.isArray() ? parts : PageClient.json().createArrayNode().add(parts)).forEach(this::take);
        return body;
    }
}
