package dev.chiteki.server.rest;

import dev.chiteki.server.text.Problem;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds to a document what holds for every call: sign-in, problems, the key of writing calls. */
final class OpenApiConventions {

    private static final Set<String> WRITING = Set.of("post", "put", "patch", "delete");
    private static final Set<String> METHODS = Set.of("get", "head", "options", "post", "put", "patch", "delete");

    private OpenApiConventions() {}

    static ObjectNode apply(ObjectNode document, ResourceSet set) {
        document.put("openapi", "3.1.0");
        document.putObject("info").put("title", set.title()).put("version", set.version());
        ObjectNode components = document.withObject("/components");
        components
                .withObject("/securitySchemes")
                .putObject("basic")
                .put("type", "http")
                .put("scheme", "basic");
        components.withObject("/schemas").set("Problem", problem(document));
        ObjectNode answer = components.withObject("/responses").putObject("Problem");
        answer.put("description", "What is answered when the call fails (RFC 9457)");
        reference(answer.putObject("content").putObject(Problem.MEDIA_TYPE).putObject("schema"), "schemas/Problem");
        key(components.withObject("/parameters").putObject("IdempotencyKey"));
        document.putArray("security").addObject().putArray("basic");
        document.withObject("/paths").properties().forEach(path -> operations(path.getValue()));
        return document;
    }

    private static void operations(JsonNode path) {
        path.properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> operation(entry.getKey(), (ObjectNode) entry.getValue()));
    }

    private static void operation(String method, ObjectNode operation) {
        ObjectNode answers = operation.withObject("/responses");
        JsonNode found = answers.remove("default");
        boolean creates = operation.remove(ResourceReader.CREATES) != null;
        boolean reads = operation.remove(ResourceReader.READS) != null;
        if (found != null && answers.isEmpty()) {
            success(answers, found.path("content"), creates ? "201" : "200");
        }
        reference(answers.putObject("default"), "responses/Problem");
        JsonNode form = operation.at("/requestBody/content/multipart~1form-data");
        if (form instanceof ObjectNode content) {
            parts(content.putObject("schema"));
        }
        if (WRITING.contains(method) && !reads) {
            ArrayNode parameters = operation.withArray("/parameters");
            reference(parameters.addObject(), "parameters/IdempotencyKey");
        }
    }

    /** A method that tells its type has one status; any other chooses its status itself. */
    private static void success(ObjectNode answers, JsonNode content, String status) {
        boolean typed = content.valueStream().anyMatch(media -> media.has("schema"));
        ObjectNode success = answers.putObject(typed ? status : "2XX");
        success.put("description", "The call succeeded");
        if (typed) {
            success.set("content", content);
        }
    }

    /** Which parts a form has is said by the resource's own description; any may be a file. */
    private static void parts(ObjectNode schema) {
        schema.put("type", "object");
        schema.putObject("additionalProperties").put("type", "string").put("format", "binary");
    }

    private static void key(ObjectNode parameter) {
        parameter
                .put("name", IdempotencyKey.HEADER)
                .put("in", "header")
                .put("required", false)
                .put(
                        "description",
                        "Names this call; a repetition with the same key is answered alike, without effect.");
        parameter.putObject("schema").put("type", "string").put("minLength", 1).put("maxLength", 200);
    }

    private static ObjectNode problem(ObjectNode maker) {
        ObjectNode schema = maker.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        text(properties, "type", "title", "detail", "code", "incident");
        properties.putObject("status").put("type", "integer").put("format", "int32");
        ObjectNode error = properties.putObject("errors").put("type", "array").putObject("items");
        error.put("type", "object");
        text(error.putObject("properties"), "field", "code", "detail");
        error.putArray("required").add("code").add("detail");
        ArrayNode required = schema.putArray("required");
        for (String name : new String[] {"type", "title", "status", "detail", "code", "errors"}) {
            required.add(name);
        }
        return schema;
    }

    private static void text(ObjectNode properties, String... names) {
        for (String name : names) {
            properties.putObject(name).put("type", "string");
        }
    }

    private static void reference(ObjectNode holder, String component) {
        holder.put("$ref", "#/components/" + component);
    }
}
