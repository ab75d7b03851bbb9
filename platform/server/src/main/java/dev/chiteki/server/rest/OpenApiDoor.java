package dev.chiteki.server.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Serves the OpenAPI document of a set of resources. */
@Component
final class OpenApiDoor {

    /** Its place below the resources' base. */
    static final String PATH = "openapi.json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Answers with the document, whose paths are below the base. */
    void answer(ResourceServer server, String base, HttpServletResponse response) throws IOException {
        ObjectNode document = server.document().deepCopy();
        document.putArray("servers").addObject().put("url", base);
        byte[] body = JSON.writeValueAsBytes(document);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
