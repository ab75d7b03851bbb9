package dev.chiteki.testkit;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An open page as the server has drawn it so far. */
public final class OpenPage {

    private final PageClient client;
    private final String path;
    private final int uiId;
    private final List<String> drawn = new ArrayList<>();
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
