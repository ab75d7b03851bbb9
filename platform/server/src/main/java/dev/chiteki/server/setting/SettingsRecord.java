package dev.chiteki.server.setting;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.setting.SettingsDeclaration;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;

/**
 * The settings that a plugin version declares. Validators are its own, so that nothing outlives the version's classes.
 *
 * <p>A pure kernel: what comes in are plain values and secrets, what goes out is a record and what was not accepted.
 */
public final class SettingsRecord implements AutoCloseable {

    private final SettingsDeclaration<?> declaration;
    private final Fields fields;
    private final ValidatorFactory validators;

    private SettingsRecord(SettingsDeclaration<?> declaration, Fields fields, ValidatorFactory validators) {
        this.declaration = declaration;
        this.fields = fields;
        this.validators = validators;
    }

    /**
     * Reads the declaration.
     *
     * @param reader whose language the sentences of violated constraints have
     * @throws UnfitRecord if a component has a type that is not taken, or a default breaks a constraint
     */
    public static SettingsRecord of(SettingsDeclaration<?> declaration, Supplier<Locale> reader) {
        Fields fields = Shapes.of(declaration.type());
        ValidatorFactory validators = Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.JAPANESE, Locale.ENGLISH), Locale.ENGLISH, context -> reader.get(), false))
                .buildValidatorFactory();
        SettingsRecord record = new SettingsRecord(declaration, fields, validators);
        try {
            record.requireSoundDefaults();
            return record;
        } catch (RuntimeException unfit) {
            validators.close();
            throw unfit;
        }
    }

    /** Its components. */
    public Fields fields() {
        return fields;
    }

    /** What holds where nobody has set anything. */
    public Record defaults() {
        return declaration.defaults();
    }

    /** The default of a component, plainly; null for a secret and for what is empty. */
    public @Nullable Object defaultOf(Field field) {
        return field.isSecret() ? null : field.plain(field.of(defaults()));
    }

    /**
     * Makes the record from what was set, by component, plainly or as a {@link dev.chiteki.api.setting.Secret}. What is not
     * accepted gives way to its default, at worst everything.
     */
    Bound bind(Map<String, ? extends @Nullable Object> set) {
        Map<String, Object> leftovers = new LinkedHashMap<>();
        Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
        Map<String, Fallback> fallbacks = new LinkedHashMap<>();
        set.forEach((name, plain) -> nowNamed(name)
                .ifPresentOrElse(
                        field -> {
                            if (field.name().equals(name) || !set.containsKey(field.name())) {
                                take(field, plain, chosen, fallbacks);
                            }
                        },
                        () -> leftovers.put(name, plain == null || fieldless(plain) ? "" : plain)));
        Record record = makeOrFallBack(set, chosen, fallbacks);
        return new Bound(record, List.copyOf(fallbacks.values()), leftovers);
    }

    /**
     * Makes the record from what somebody wants to set, or refuses.
     *
     * @param set as of {@link #bind}
     * @throws ChitekiException INVALID, with a reason for each component that is not accepted
     */
    Record accept(Map<String, ? extends @Nullable Object> set) {
        List<Reason> reasons = new ArrayList<>();
        Map<String, @Nullable Object> chosen = new LinkedHashMap<>();
        set.forEach((name, plain) -> {
            Field field = fields.find(name);
            try {
                chosen.put(name, field == null ? null : field.read(plain, name));
            } catch (ChitekiException refused) {
                reasons.addAll(refused.reasons());
            }
        });
        if (reasons.isEmpty()) {
            Record record = fields.make(values(chosen), "");
            violations(record).forEach(violation -> reasons.add(SettingViolations.reason(violation)));
            if (reasons.isEmpty()) {
                return record;
            }
        }
        throw ChitekiException.invalid(reasons.toArray(Reason[]::new));
    }

    /** The component that has, or had in an earlier version, that name. */
    Optional<Field> nowNamed(String name) {
        return fields.all().stream()
                .filter(field -> field.name().equals(name)
                        || name.equals(declaration.renamed().get(field.name())))
                .findFirst();
    }

    /** The record's class. */
    Class<? extends Record> type() {
        return fields.type();
    }

    @Override
    public void close() {
        validators.close();
    }

    private static boolean fieldless(Object plain) {
        return plain instanceof dev.chiteki.api.setting.Secret;
    }

    private static void take(
            Field field,
            @Nullable Object plain,
            Map<String, @Nullable Object> chosen,
            Map<String, Fallback> fallbacks) {
        try {
            chosen.put(field.name(), field.read(plain, field.name()));
        } catch (ChitekiException refused) {
            fallbacks.put(field.name(), fallback(field, plain, refused.reasons()));
        }
    }

    /** Each round takes at least one value away, so that it ends, at the latest with the defaults. */
    private Record makeOrFallBack(
            Map<String, ? extends @Nullable Object> set,
            Map<String, @Nullable Object> chosen,
            Map<String, Fallback> fallbacks) {
        while (!chosen.isEmpty()) {
            Map<String, List<Reason>> refused = refused(chosen);
            if (refused.isEmpty()) {
                return fields.make(values(chosen), "");
            }
            refused.forEach((name, reasons) -> {
                Field field = fields.find(name);
                chosen.remove(name);
                if (field != null) {
                    String given =
                            set.containsKey(name) ? name : declaration.renamed().getOrDefault(name, name);
                    fallbacks.put(name, fallback(field, set.get(given), reasons));
                }
            });
        }
        return defaults();
    }

    /** Which of the chosen values are not accepted; all of them where it cannot be told which one is at fault. */
    private Map<String, List<Reason>> refused(Map<String, @Nullable Object> chosen) {
        Map<String, List<Reason>> refused = new LinkedHashMap<>();
        List<Reason> ofAll = new ArrayList<>();
        try {
            for (ConstraintViolation<Record> violation : violations(fields.make(values(chosen), ""))) {
                String name = SettingViolations.component(violation);
                Reason reason = SettingViolations.reason(violation);
                if (chosen.containsKey(name)) {
                    refused.computeIfAbsent(name, key -> new ArrayList<>()).add(reason);
                } else {
                    ofAll.add(reason);
                }
            }
        } catch (ChitekiException combination) {
            ofAll.addAll(combination.reasons());
        }
        if (refused.isEmpty() && !ofAll.isEmpty()) {
            blamed(chosen).forEach(name -> refused.put(name, List.copyOf(ofAll)));
        }
        return refused;
    }

    /** The one value without which the others go together; all where there is no such one. */
    private Set<String> blamed(Map<String, @Nullable Object> chosen) {
        for (String name : chosen.keySet()) {
            Map<String, @Nullable Object> others = new LinkedHashMap<>(chosen);
            others.remove(name);
            if (isSound(others)) {
                return Set.of(name);
            }
        }
        return Set.copyOf(chosen.keySet());
    }

    private boolean isSound(Map<String, @Nullable Object> chosen) {
        try {
            return violations(fields.make(values(chosen), "")).isEmpty();
        } catch (ChitekiException combination) {
            return false;
        }
    }

    private static Fallback fallback(Field field, @Nullable Object plain, List<Reason> reasons) {
        return new Fallback(field.name(), field.isSecret() ? null : plain, List.copyOf(reasons));
    }

    private @Nullable Object[] values(Map<String, @Nullable Object> chosen) {
        return fields.all().stream()
                .map(field -> chosen.containsKey(field.name()) ? chosen.get(field.name()) : field.of(defaults()))
                .toArray();
    }

    private Set<ConstraintViolation<Record>> violations(Record record) {
        return validators.getValidator().validate(record);
    }

    private void requireSoundDefaults() {
        for (Field field : fields.all()) {
            if (field.of(defaults()) == null && !field.optional()) {
                throw new UnfitRecord(field.name(), "null, but it is not @Nullable");
            }
        }
        violations(defaults()).stream().findFirst().ifPresent(violation -> {
            throw new UnfitRecord(SettingViolations.path(violation), violation.getMessage());
        });
    }
}
