package dev.chiteki.server.setting;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.setting.Secret;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds the shapes of a record's components. */
final class Shapes {

    private static final int DEEPEST = 3;
    private static final Map<Type, Shape> SINGLE = Map.of(
            String.class, new Shape.Text(),
            boolean.class, new Shape.Flag(),
            Boolean.class, new Shape.Flag(),
            int.class, new Shape.Whole(true),
            Integer.class, new Shape.Whole(true),
            long.class, new Shape.Whole(false),
            Long.class, new Shape.Whole(false),
            Yen.class, new Shape.Amount(),
            LocalDate.class, new Shape.Day(),
            FiscalYear.class, new Shape.Year());

    private Shapes() {}

    /** @throws UnfitRecord naming the component that has no shape */
    static Fields of(Class<? extends Record> type) {
        return fields(type, "", 0);
    }

    private static Fields fields(Class<? extends Record> type, String path, int depth) {
        if (depth > DEEPEST) {
            throw new UnfitRecord(path, type.getName());
        }
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String place = path.isEmpty() ? component.getName() : path + "." + component.getName();
            boolean secret = component.getType() == Secret.class && depth == 0;
            Shape shape = secret ? new Shape.Hidden() : shape(component.getGenericType(), place, depth);
            fields.add(Field.of(component, shape));
        }
        return new Fields(type, fields);
    }

    private static Shape shape(Type type, String path, int depth) {
        Shape single = SINGLE.get(type);
        if (single != null) {
            return single;
        }
        if (type instanceof Class<?> named && named.isEnum()) {
            return new Shape.Choice(Arrays.stream(named.getEnumConstants())
                    .map(constant -> (Enum<?>) constant)
                    .toList());
        }
        if (type instanceof Class<?> named && named.isRecord()) {
            return fields(named.asSubclass(Record.class), path, depth + 1);
        }
        if (type instanceof ParameterizedType given && given.getRawType() == List.class) {
            Type entry = given.getActualTypeArguments()[0];
            if (entry instanceof Class<?>) {
                return new Shape.Many(shape(entry, path, depth + 1));
            }
        }
        throw new UnfitRecord(path, type.getTypeName());
    }
}
