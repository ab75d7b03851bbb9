package dev.chiteki.server.setting;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.setting.Secret;
import dev.chiteki.api.text.ConstantName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What kind of value a component holds, and how it stands outside of Java: plainly, as a text, a {@link Long}, a
 * {@link Boolean}, a list or a map of such, which is what JSON and a region's file can hold.
 */
public sealed interface Shape
        permits Shape.Text,
                Shape.Flag,
                Shape.Whole,
                Shape.Amount,
                Shape.Day,
                Shape.Year,
                Shape.Choice,
                Shape.Many,
                Shape.Hidden,
                Fields {

    /** The most entries of a list. */
    int MOST_ENTRIES = 500;

    /** The longest text, in characters. */
    int LONGEST_TEXT = 10_000;

    /**
     * Makes the value.
     *
     * @param path where it stands, for the reason
     * @throws ChitekiException INVALID, {@code setting-…} at the path, with the value and what is wanted
     */
    Object read(Object plain, String path);

    /** Writes the value plainly. */
    Object plain(Object value);

    /** A text. */
    record Text() implements Shape {

        @Override
        public Object read(Object plain, String path) {
            if (!(plain instanceof String text)) {
                throw refused(path, "setting-text", plain);
            }
            if (text.length() > LONGEST_TEXT) {
                throw ChitekiException.invalid(Reason.at(path, "setting-text-long", text.length(), LONGEST_TEXT));
            }
            return text;
        }

        @Override
        public Object plain(Object value) {
            return value;
        }
    }

    /** Yes or no. */
    record Flag() implements Shape {

        @Override
        public Object read(Object plain, String path) {
            if (!(plain instanceof Boolean)) {
                throw refused(path, "setting-flag", plain);
            }
            return plain;
        }

        @Override
        public Object plain(Object value) {
            return value;
        }
    }

    /** A whole number, as {@code int} or as {@code long}. */
    record Whole(boolean narrow) implements Shape {

        @Override
        public Object read(Object plain, String path) {
            long number = whole(plain, path, "setting-whole");
            if (!narrow) {
                return number;
            }
            if (number != (int) number) {
                throw refused(path, "setting-whole", plain);
            }
            return (int) number;
        }

        @Override
        public Object plain(Object value) {
            return ((Number) value).longValue();
        }
    }

    /** Yen. */
    record Amount() implements Shape {

        @Override
        public Object read(Object plain, String path) {
            return Yen.of(whole(plain, path, "setting-yen"));
        }

        @Override
        public Object plain(Object value) {
            return ((Yen) value).amount();
        }
    }

    /** A day. */
    record Day() implements Shape {

        @Override
        public Object read(Object plain, String path) {
            if (plain instanceof LocalDate day) {
                return day;
            }
            try {
                return LocalDate.parse(String.valueOf(plain));
            } catch (DateTimeException malformed) {
                throw refused(path, "setting-day", plain);
            }
        }

        @Override
        public Object plain(Object value) {
            return value.toString();
        }
    }

    /** A fiscal year. */
    record Year() implements Shape {

        @Override
        public Object read(Object plain, String path) {
            long year = whole(plain, path, "setting-year");
            try {
                return new FiscalYear(Math.toIntExact(year));
            } catch (ChitekiException | ArithmeticException outside) {
                throw refused(path, "setting-year", plain);
            }
        }

        @Override
        public Object plain(Object value) {
            return (long) ((FiscalYear) value).year();
        }
    }

    /** One of an enum's constants. */
    record Choice(List<? extends Enum<?>> constants) implements Shape {

        /** The constants as they stand outside of Java. */
        public List<String> codes() {
            return constants.stream().map(ConstantName::of).toList();
        }

        @Override
        public Object read(Object plain, String path) {
            return constants.stream()
                    .filter(constant -> ConstantName.of(constant).equals(plain))
                    .map(Object.class::cast)
                    .findFirst()
                    .orElseThrow(() -> ChitekiException.invalid(
                            Reason.at(path, "setting-choice", shown(plain), String.join(", ", codes()))));
        }

        @Override
        public Object plain(Object value) {
            return ConstantName.of((Enum<?>) value);
        }
    }

    /** Any number of values. */
    record Many(Shape each) implements Shape {

        @Override
        public Object read(Object plain, String path) {
            if (!(plain instanceof List<?> list) || list.size() > MOST_ENTRIES) {
                throw ChitekiException.invalid(Reason.at(path, "setting-list", shown(plain), MOST_ENTRIES));
            }
            Object[] entries = new Object[list.size()];
            for (int index = 0; index < entries.length; index++) {
                String place = path + "[" + index + "]";
                Object entry = list.get(index);
                if (entry == null) {
                    throw ChitekiException.invalid(Reason.at(place, "setting-missing", place));
                }
                entries[index] = each.read(entry, place);
            }
            return Arrays.asList(entries);
        }

        @Override
        public Object plain(Object value) {
            return ((List<?>) value).stream().map(each::plain).collect(Collectors.toList());
        }
    }

    /** What must not be seen: it is neither read from plain values nor written to them. */
    record Hidden() implements Shape {

        @Override
        public Object read(Object plain, String path) {
            if (plain instanceof Secret) {
                return plain;
            }
            throw ChitekiException.invalid(Reason.at(path, "setting-secret", path));
        }

        @Override
        public Object plain(Object value) {
            throw new IllegalStateException("A secret is never written plainly.");
        }
    }

    private static long whole(Object plain, String path, String code) {
        return switch (plain) {
            case Long number -> number;
            case Integer number -> number;
            default -> throw refused(path, code, plain);
        };
    }

    private static ChitekiException refused(String path, String code, Object plain) {
        return ChitekiException.invalid(Reason.at(path, code, shown(plain)));
    }

    /** Short enough for a sentence. */
    static String shown(@Nullable Object plain) {
        String text = String.valueOf(plain);
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
