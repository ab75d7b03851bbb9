package dev.chiteki.server.rest;

import com.fasterxml.jackson.databind.type.TypeFactory;
import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.LocalGovernmentCode;
import dev.chiteki.api.japan.Orcid;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.server.json.ClosedSet;
import dev.chiteki.server.json.ValueForm;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.ws.rs.core.EntityPart;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schemas of single values, which stand in JSON as one integer or text each. */
final class ValueSchemas implements ModelConverter {

    private static final Map<Class<?>, String> FORMATS =
            Map.of(Yen.class, "int64", FiscalYear.class, "int32", LocalDate.class, "date", Instant.class, "date-time");

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw =
                TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
        Schema<?> single = single(raw);
        if (single != null) {
            return single;
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    private static @Nullable Schema<?> single(Class<?> raw) {
        if (raw == EntityPart.class) {
            return schema("string").format("binary");
        }
        if (raw.isEnum()) {
            return constants(raw);
        }
        return ValueForm.all().stream()
                .filter(form -> form.type() == raw)
                .findFirst()
                .map(ValueSchemas::schema)
                .orElse(null);
    }

    private static Schema<?> schema(ValueForm<?> form) {
        Schema<?> schema = schema(form.whole() ? "integer" : "string");
        if (form.type() == LocalGovernmentCode.class) {
            return schema.pattern("^\\d{6}$");
        }
        if (form.type() == CorporateNumber.class) {
            return schema.pattern("^\\d{13}$");
        }
        if (form.type() == Orcid.class) {
            return schema.pattern("^(\\d{4}-){3}\\d{3}[\\dX]$");
        }
        return schema.format(FORMATS.getOrDefault(form.type(), isId(form) ? "uuid" : null));
    }

    private static Schema<?> constants(Class<?> type) {
        JsonSchema schema = (JsonSchema) schema("string");
        ClosedSet.names(type).forEach(schema::addEnumItemObject);
        return schema;
    }

    private static boolean isId(ValueForm<?> form) {
        return form.type() != dev.chiteki.api.region.TenantId.class;
    }

    private static Schema<?> schema(String type) {
        Schema<?> schema = new JsonSchema();
        schema.specVersion(SpecVersion.V31);
        schema.addType(type);
        return schema;
    }
}
