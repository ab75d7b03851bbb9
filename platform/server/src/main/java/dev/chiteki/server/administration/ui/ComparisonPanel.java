package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.chiteki.api.chart.Chart;
import dev.chiteki.api.chart.ChartAxis;
import dev.chiteki.api.chart.ChartPoint;
import dev.chiteki.api.chart.ChartSeries;
import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.chart.SeriesRole;
import dev.chiteki.api.indicator.Direction;
import dev.chiteki.api.indicator.IndicatorPoint;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.FigureTable;
import dev.chiteki.api.ui.FigureTable.Cell;
import dev.chiteki.api.ui.FigureTable.Column;
import dev.chiteki.api.ui.FigureTable.Note;
import dev.chiteki.api.ui.FigureTable.Tone;
import dev.chiteki.server.chart.ChartNumbers;
import dev.chiteki.server.indicator.Comparison;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** An indicator of all regions side by side: what was reached beside what was wanted, and as of when. */
final class ComparisonPanel extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final String NOTHING = "—";

    private final transient Comparison comparison;
    private final transient PluginContext context;
    private final transient Texts texts;
    private final transient ChartNumbers numbers;

    @SuppressWarnings("this-escape")
    ComparisonPanel(Comparison comparison, PluginContext context, YenUnit unit) {
        this.comparison = comparison;
        this.context = context;
        this.texts = context.texts();
        this.numbers = new ChartNumbers(comparison.indicator().unit(), unit, texts.locale());
        List<Comparison.Row> valued = comparison.regions().stream()
                .filter(row -> row.latest().isPresent())
                .toList();
        Paragraph finding = new Paragraph(finding(valued));
        finding.addClassName("chiteki-finding");
        getContent().addClassName("chiteki-indicator");
        if (valued.isEmpty()) {
            getContent().add(finding);
        } else {
            getContent().add(context.parts().chart(chart(valued)));
        }
        getContent().add(context.parts().figures(table()));
    }

    private String finding(List<Comparison.Row> valued) {
        int all = comparison.regions().size();
        List<IndicatorPoint> judged = valued.stream()
                .flatMap(row -> row.latest().stream())
                .filter(point -> point.difference().isPresent())
                .toList();
        Direction direction = comparison.indicator().direction();
        if (direction == Direction.NEUTRAL || judged.isEmpty()) {
            return text("finding.valued", comparison.fiscalYear(), all, valued.size());
        }
        long met = judged.stream()
                .filter(point -> direction.meets(
                        point.reached().orElseThrow(), point.wanted().orElseThrow()))
                .count();
        return text("finding.judged", comparison.fiscalYear(), judged.size(), met);
    }

    private Chart chart(List<Comparison.Row> valued) {
        Chart chart = Chart.bars(
                finding(valued),
                comparison.indicator().name().in(texts.locale()),
                numbers.unit(),
                ChartAxis.ofNames(
                        text("region"), valued.stream().map(this::name).toList()));
        boolean hasTargets =
                valued.stream().anyMatch(row -> latest(row).wanted().isPresent());
        Chart drawn = chart.with(series("actual", SeriesRole.ACTUAL, valued, IndicatorPoint::reached));
        return hasTargets ? drawn.with(series("target", SeriesRole.PLAN, valued, IndicatorPoint::wanted)) : drawn;
    }

    private ChartSeries series(
            String name, SeriesRole role, List<Comparison.Row> valued, Function<IndicatorPoint, Optional<Long>> side) {
        return new ChartSeries(
                text(name),
                role,
                valued.stream()
                        .map(row -> side.apply(latest(row)))
                        .map(value -> value.map(ChartPoint::of).orElse(ChartPoint.NONE))
                        .toList());
    }

    private FigureTable table() {
        FigureTable table = FigureTable.of(
                text("caption", comparison.indicator().name(), comparison.fiscalYear()),
                Column.text(text("region")),
                Column.number(text("actual")),
                Column.number(text("target")),
                Column.number(text("difference")));
        for (Comparison.Row row : comparison.regions()) {
            Optional<IndicatorPoint> latest = row.latest();
            table = table.row(
                    Cell.of(name(row)).noted(notes(row)),
                    number(latest.flatMap(IndicatorPoint::reached)),
                    number(latest.flatMap(IndicatorPoint::wanted)),
                    difference(latest.flatMap(IndicatorPoint::difference)));
        }
        return table;
    }

    /** Which period it is, as of when; and what keeps the region from having a value of today. */
    private Note[] notes(Comparison.Row row) {
        List<Note> notes = new ArrayList<>();
        Instant computedAt = row.computedAt();
        if (computedAt == null) {
            notes.add(new Note(text("unreported"), Tone.WARNING));
        } else if (row.latest().isEmpty()) {
            notes.add(new Note(text("no-value", moment(computedAt)), Tone.BADGE));
        } else {
            notes.add(new Note(
                    text("as-of", latest(row).period().label(texts.locale()), moment(computedAt)), Tone.PLAIN));
        }
        if (row.isSuspended()) {
            notes.add(new Note(text("suspended"), Tone.WARNING));
        }
        return notes.toArray(Note[]::new);
    }

    /** Percents differ by points. */
    private Cell difference(Optional<Long> value) {
        return numbers.unit() == ChartUnit.PERCENT
                ? value.map(points -> Cell.of(text("points", numbers.exact(points).replace("%", ""))))
                        .orElseGet(() -> Cell.of(NOTHING))
                : number(value);
    }

    private Cell number(Optional<Long> value) {
        return value.map(number -> numbers.unit() == ChartUnit.YEN
                        ? Cell.of(numbers.yen().format(Yen.of(number), texts.locale()))
                                .exactly(numbers.inWords(number))
                        : Cell.of(numbers.exact(number)))
                .orElseGet(() -> Cell.of(NOTHING));
    }

    /** Real time, where the programme office is. */
    private String moment(Instant moment) {
        return moment.atZone(context.region().zone()).format(DateTimeFormatter.ofPattern(text("time"), texts.locale()));
    }

    private String name(Comparison.Row row) {
        return row.region().name(texts.locale());
    }

    private static IndicatorPoint latest(Comparison.Row row) {
        return row.latest().orElseThrow();
    }

    private String text(String key, Object... arguments) {
        return texts.get("administration.indicators." + key, arguments);
    }
}
