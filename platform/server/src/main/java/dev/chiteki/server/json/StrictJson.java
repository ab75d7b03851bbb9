package dev.chiteki.server.json;

import dev.chiteki.api.text.ConstantName;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON that guesses nothing: half a yen, a number in quotes or an unknown key is refused, not bent. */
public final class StrictJson {

    private StrictJson() {}

    /** A mapper of its own for each set of resources: it keeps the classes that it has seen. */
    public static JsonMapper mapper() {
        return JsonMapper.builder()
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(LogicalType.Textual, textual -> {
                    textual.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    textual.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    textual.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .annotationIntrospector(new DashedConstants())
                .addModule(values())
                .build();
    }

    private static final class DashedConstants extends JacksonAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public String[] findEnumValues(
                MapperConfig<?> configuration, AnnotatedClass type, Enum<?>[] constants, String[] names) {
            for (int index = 0; index < constants.length; index++) {
                names[index] = ConstantName.of(constants[index]);
            }
            return names;
        }
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule("chiteki-values");
        ValueForm.all().forEach(form -> register(module, form));
        return module;
    }

    private static <T> void register(SimpleModule module, ValueForm<T> form) {
        module.addDeserializer(form.type(), new Reading<>(form));
        module.addSerializer(form.type(), new Writing<>(form));
    }

    private static final class Reading<T> extends ValueDeserializer<T> {

        private final ValueForm<T> form;

        private Reading(ValueForm<T> form) {
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            JsonToken token = parser.currentToken();
            boolean shaped = form.whole() ? token.isNumeric() : token == JsonToken.VALUE_STRING;
            if (!shaped) {
                context.reportInputMismatch(form.type(), "Wrong kind of JSON value.");
            }
            return form.of(parser.getString());
        }

        @Override
        public Class<?> handledType() {
            return form.type();
        }
    }

    private static final class Writing<T> extends ValueSerializer<T> {

        private final ValueForm<T> form;

        private Writing(ValueForm<T> form) {
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            String text = form.write().apply(value);
            if (form.whole()) {
                generator.writeNumber(Long.parseLong(text));
            } else {
                generator.writeString(text);
            }
        }

        @Override
        public Class<T> handledType() {
            return form.type();
        }
    }
}
