package dev.chiteki.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
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
    private final Set<Integer> busy = new HashSet<>();
    private final Map<String, Integer> labels = new HashMap<>();
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
        while (!busy.isEmpty()) {
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
     * Clicks what carries that label ({@code aria-label}), the last that was drawn, and waits until all is loaded.
     *
     * @throws AssertionError if nothing does
     */
    public OpenPage click(String label) {
        Integer node = labels.get(label);
        if (node == null) {
            throw new AssertionError(path + " has nothing with the label '" + label + "': " + labels.keySet());
        }
        ObjectNode message = message();
        ObjectNode click = message.putArray("rpc").addObject();
        click.put("type", "event").put("node", node).put("event", "click");
        ObjectNode data = click.putObject("data");
        NUMBERS_OF_A_CLICK.forEach(name -> data.put("event." + name, 0));
        KEYS_OF_A_CLICK.forEach(name -> data.put("event." + name, false));
        send(message);
        return loaded();
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
        uidl.path("changes").forEach(this::note);
    }

    private void note(JsonNode change) {
        int node = change.path("node").asInt();
        String value = change.path("value").asString("");
        switch (change.path("key").asString("")) {
            case "aria-busy" -> noteBusy(node, value.equals("true"));
            case "aria-label" -> labels.put(value, node);
            default -> {
                if (change.path("type").asString("").equals("detach")) {
                    noteBusy(node, false);
                    labels.values().remove(node);
                }
            }
        }
    }

    private void noteBusy(int node, boolean isBusy) {
        if (isBusy) {
            busy.add(node);
        } else {
            busy.remove(node);
        }
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
