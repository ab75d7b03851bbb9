package dev.chiteki.api.indicator;

import dev.chiteki.api.chart.ChartUnit;
import dev.chiteki.api.dashboard.WidgetPlace;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A number by which people judge how far a region is, with its target over time. The platform makes a widget of it for the
 * region's dashboard, and reports it to the programme office if it may be.
 *
 * <pre>
 * Indicator.of("patents", "indicator.patents", READ, ChartUnit.COUNT, request -&gt; patents.byMonth(request.fiscalYear()))
 *         .better(Direction.MORE)
 *         .reported()
 *         .at(20);
 * </pre>
 *
 * <p>The values are computed like a widget: on a thread of its own, with the region bound, within a limit of time. They are
 * also computed where nobody is signed in, to be reported; so the function asks for no permission and depends on no
 * reader. The platform asks for the permission before it shows them.
 *
 * @param id unique among the plugin's indicators: lower-case letters, digits and hyphens; it stays what it is for good,
 *     because what was reported is kept by it
 * @param titleKey the key of its name in the plugin's texts
 * @param permission without which it is not shown in the region
 * @param unit of all its values: whole yen, pieces, or tenths of a percent (1000 is 100 %)
 * @param direction which way it should go
 * @param isReported whether the programme office gets to see its values; nothing else of the region goes there
 * @param places where its widget stands from the start, as for {@link dev.chiteki.api.dashboard.Widget#places}
 * @param values gives the values of a fiscal year
 */
public record Indicator(
        String id,
        String titleKey,
        Permission permission,
        ChartUnit unit,
        Direction direction,
        boolean isReported,
        List<WidgetPlace> places,
        Function<IndicatorRequest, IndicatorSeries> values) {

    /** Copies the places. */
    public Indicator {
        places = List.copyOf(places);
    }

    /** An indicator without direction and place, that stays in the region. */
    public static Indicator of(
            String id,
            String titleKey,
            Permission permission,
            ChartUnit unit,
            Function<IndicatorRequest, IndicatorSeries> values) {
        return new Indicator(id, titleKey, permission, unit, Direction.NEUTRAL, false, List.of(), values);
    }

    /** The same with a way that it should go. */
    public Indicator better(Direction wanted) {
        return new Indicator(id, titleKey, permission, unit, wanted, isReported, places, values);
    }

    /** The same, reported to the programme office. */
    public Indicator reported() {
        return new Indicator(id, titleKey, permission, unit, direction, true, places, values);
    }

    /** The same with one more place of its widget: for these roles, or for everybody where none is named. */
    public Indicator at(int order, Role... roles) {
        WidgetPlace place = new WidgetPlace(order, Set.of(roles));
        return new Indicator(
                id,
                titleKey,
                permission,
                unit,
                direction,
                isReported,
                Stream.concat(places.stream(), Stream.of(place)).toList(),
                values);
    }
}
