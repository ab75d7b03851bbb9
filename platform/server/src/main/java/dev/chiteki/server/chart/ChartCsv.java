package dev.chiteki.server.chart;

import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.japan.YenUnit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The numbers of a chart as a file of comma-separated values (RFC 4180) in UTF-8, with a byte order mark, because office
 * programs take it for another encoding without one. Yen are whole, percents have one decimal; a value that is not there is
 * empty.
 */
public final class ChartCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private ChartCsv() {}

    /** The file's content. */
    public static byte[] of(Chart chart) {
        ChartNumbers numbers = new ChartNumbers(chart.unit(), YenUnit.YEN, Locale.ROOT);
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(chart.axis().name()));
        chart.series().forEach(series -> head.add(series.name()));
        lines.add(head.stream().map(ChartCsv::text).toList());
        for (int row = 0; row < chart.axis().labels().size(); row++) {
            List<String> line =
                    new ArrayList<>(List.of(text(chart.axis().labels().get(row))));
            for (ChartSeries series : chart.series()) {
                Long value = series.points().get(row).value();
                line.add(value == null ? "" : numbers.plain(value));
            }
            lines.add(line);
        }
        String content =
                lines.stream().map(line -> String.join(",", line) + "\r\n").collect(Collectors.joining());
        return (BYTE_ORDER_MARK + content).getBytes(StandardCharsets.UTF_8);
    }

    /** A text that an office program would take for a formula is kept from being one by an apostrophe. */
    private static String text(String words) {
        String harmless = !words.isEmpty() && "=+-@\t\r".indexOf(words.charAt(0)) >= 0 ? "'" + words : words;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
