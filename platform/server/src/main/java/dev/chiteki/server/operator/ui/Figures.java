package dev.chiteki.server.operator.ui;

import dev.chiteki.api.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sizes and moments as an operator reads them. */
@Component
final class Figures {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");
    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB");
    private static final int STEP = 1000;

    private final Texts texts;

    Figures(Texts texts) {
        this.texts = texts;
    }

    /** Date and time of day in Japan; a dash for never. */
    String moment(@Nullable Instant instant) {
        if (instant == null) {
            return "–";
        }
        boolean japanese = texts.locale().getLanguage().equals("ja");
        return DateTimeFormatter.ofPattern(japanese ? "uuuu年M月d日 H:mm" : "d MMM uuuu, HH:mm", texts.locale())
                .format(instant.atZone(ZONE));
    }

    /** The same to the second, as trails need it. */
    String second(Instant instant) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).format(instant.atZone(ZONE));
    }

    /** In the largest unit of which there is one, with one decimal. */
    String bytes(long bytes) {
        if (bytes < STEP) {
            return bytes + " B";
        }
        double size = bytes;
        int unit = -1;
        while (size >= STEP && unit < UNITS.size() - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", size, UNITS.get(unit));
    }

    /** In days, hours and minutes. */
    String duration(long seconds) {
        Duration time = Duration.ofSeconds(seconds);
        return texts.get("operator.duration", time.toDays(), time.toHoursPart(), time.toMinutesPart());
    }
}
