package dev.chiteki.testkit;

import dev.chiteki.api.files.FileId;
import dev.chiteki.api.japan.CorporateNumber;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.LocalGovernmentCode;
import dev.chiteki.api.japan.Orcid;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.region.TenantId;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Records with a value in every component, of the kinds that events may have. */
final class Samples {

    private static final UUID ID = UUID.fromString("20020701-0000-4000-8000-000000000001");
    private static final Map<Class<?>, Object> VALUES = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(short.class, (short) 1),
            Map.entry(Short.class, (short) 1),
            Map.entry(Yen.class, Yen.of(1)),
            Map.entry(FiscalYear.class, new FiscalYear(2002)),
            Map.entry(CorporateNumber.class, new CorporateNumber("7000012050002")),
            Map.entry(Orcid.class, new Orcid("0000-0002-1825-0097")),
            Map.entry(FileId.class, new FileId(ID)),
            Map.entry(UUID.class, ID),
            Map.entry(TenantId.class, new TenantId("a-b")),
            Map.entry(LocalGovernmentCode.class, new LocalGovernmentCode("011002")),
            Map.entry(LocalDate.class, LocalDate.of(2002, 7, 1)),
            Map.entry(Instant.class, Instant.parse("2002-07-01T00:00:00Z")));

    private Samples() {}

    /** One of the type; none where its constructor accepts other values only. */
    static Optional<Record> of(Class<? extends Record> type) {
        try {
            return Optional.of((Record) record(type));
        } catch (InvocationTargetException refused) {
            return Optional.empty();
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException("No sample of " + type.getName() + " can be made.", hidden);
        }
    }

    private static Object record(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int place = 0; place < values.length; place++) {
            values[place] = value(components[place].getGenericType());
        }
        Constructor<?> canonical = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        canonical.setAccessible(true);
        return canonical.newInstance(values);
    }

    private static Object value(Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            Object content = value(arguments[arguments.length - 1]);
            return generic.getRawType() == Map.class ? Map.of("key", content) : List.of(content);
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        Object known = VALUES.get(plain);
        return known != null ? known : record(plain);
    }
}
