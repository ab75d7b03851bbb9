package dev.chiteki.server.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ser.DefaultSerializerProvider;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.integration.SwaggerConfiguration;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the OpenAPI document off a set of resources. swagger-core keeps what it has seen in static places, so documents
 * are read one at a time and those places are emptied afterwards: they would keep a plugin's class loader alive.
 */
final class OpenApiDocument {

    private static final JsonMapper TREES = JsonMapper.builder().build();

    private OpenApiDocument() {}

    /** The document, without its server. */
    static synchronized ObjectNode read(ResourceSet set) {
        try {
            SwaggerConfiguration configuration = new SwaggerConfiguration();
            configuration.setOpenAPI31(true);
            configuration.setOpenAPI(new OpenAPI());
            forget();
            ModelConverters.getInstance(configuration.toConfiguration()).addConverter(new ValueSchemas());
            Set<Class<?>> classes =
                    set.resources().stream().map(Object::getClass).collect(Collectors.toCollection(LinkedHashSet::new));
            OpenAPI read = new ResourceReader(configuration).read(classes);
            ObjectNode document = (ObjectNode) TREES.readTree(Json31.mapper().writeValueAsBytes(read));
            return OpenApiConventions.apply(document, set);
        } catch (com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "The OpenAPI document of " + set.title() + " cannot be written.", impossible);
        } finally {
            forget();
        }
    }

    private static void forget() {
        ModelConverters.reset();
        TypeFactory.defaultInstance().clearCache();
        for (ObjectMapper mapper : List.of(Json.mapper(), Json31.mapper(), Json31.converterMapper())) {
            mapper.getTypeFactory().clearCache();
            if (mapper.getSerializerProvider() instanceof DefaultSerializerProvider provider) {
                provider.flushCachedSerializers();
            }
        }
    }
}
