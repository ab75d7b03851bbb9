package dev.chiteki.server.time;

import dev.chiteki.api.japan.BankCalendar;
import dev.chiteki.api.japan.Calendars;
import dev.chiteki.api.japan.GovernmentCalendar;
import dev.chiteki.api.japan.Holidays;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Objects;

/** The calendars that the platform brings, corrected by the installation's own file. */
record InstallationCalendars(Holidays holidays, GovernmentCalendar government, BankCalendar bank) implements Calendars {

    private static final String BUILT_IN = "calendar/calendar.csv";
    /** The first year of the rules; equinoxes begin in it. */
    private static final Year BEFORE_ALL = Year.of(2001);

    /**
     * @param file path of the installation's own file, or empty where there is none
     * @throws CalendarFileRefused if it cannot be read or a line of it cannot be true
     */
    static InstallationCalendars of(String file) {
        CalendarData builtIn = CalendarReading.of(BUILT_IN, builtIn(), BEFORE_ALL);
        String path = file.strip();
        if (path.isEmpty()) {
            return of(builtIn);
        }
        CalendarData own =
                CalendarReading.of(path, read(path), builtIn.equinoxes().lastKey());
        try {
            return of(builtIn.correctedBy(own));
        } catch (IllegalArgumentException wrong) {
            throw CalendarFileRefused.of(
                    path, String.valueOf(wrong.getMessage()), "Correct the line of that year or rule.");
        }
    }

    private static InstallationCalendars of(CalendarData data) {
        Holidays holidays = new Holidays(List.copyOf(data.equinoxes().values()));
        return new InstallationCalendars(
                holidays, new GovernmentCalendar(holidays), new BankCalendar(holidays, data.bankYearEnds()));
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path), StandardCharsets.UTF_8);
        } catch (CharacterCodingException otherCharset) {
            throw CalendarFileRefused.of(path, "It is not written in UTF-8.", "Save it in UTF-8.");
        } catch (IOException unreadable) {
            throw CalendarFileRefused.of(
                    path,
                    "It cannot be read: " + unreadable,
                    "Correct chiteki.calendar.file, or leave it empty to go by the platform's own data.");
        }
    }

    private static String builtIn() {
        try (InputStream file = Objects.requireNonNull(
                InstallationCalendars.class.getClassLoader().getResourceAsStream(BUILT_IN), BUILT_IN)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
