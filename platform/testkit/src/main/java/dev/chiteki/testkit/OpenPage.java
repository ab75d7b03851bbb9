package dev.chiteki.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An open page as the server has drawn it so far. */
public final class OpenPage {

    private static final Duration LOADED_WITHIN = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final PageClient client;
    private final String path;
    private final int uiId;
    private final List<String> drawn = new ArrayList<>();
    private final Set<Integer> busy = new HashSet<>();
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
        uidl.path("changes").forEach(this::noteBusy);
    }

    /** A part that has gone is busy no more; a page that was sent anew says so again of those that are. */
    private void noteBusy(JsonNode change) {
        int node = change.path("node").asInt();
        boolean attribute = change.path("key").asString("").equals("aria-busy");
        if (attribute && change.path("value").asString("").equals("true")) {
            busy.add(node);
        } else if (attribute || change.path("type").asString("").equals("detach")) {
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
