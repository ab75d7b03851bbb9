package dev.chiteki.testkit;

import static dev.chiteki.testkit.PluginUnderTest.FIRST;
import static dev.chiteki.testkit.PluginUnderTest.SECOND;
import static dev.chiteki.testkit.PluginUnderTest.THIRD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.indicator.IndicatorRequest;
import dev.chiteki.api.indicator.IndicatorSeries;
import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.region.TenantId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An indicator has a name, answers for every year with that year alone, asks nobody, and knows its own region only. */
record IndicatorContract(PluginUnderTest plugin) {

    private static final int YEARS_WITHOUT_ANYTHING = 20;

    void check() {
        indicators(FIRST).forEach(indicator -> plugin.requireWords(List.of(indicator.titleKey())));
        Map<String, IndicatorSeries> second = values(SECOND);
        Map<String, IndicatorSeries> third = values(THIRD);

        plugin.write(FIRST, "marker-of-indicators");

        values(FIRST);
        assertThat(values(SECOND))
                .as("what is told of ab when a-b alone has written")
                .isEqualTo(second);
        assertThat(values(THIRD))
                .as("what is told of a-b-c when a-b alone has written")
                .isEqualTo(third);
    }

    private Map<String, IndicatorSeries> values(TenantId region) {
        FiscalYear today =
                FiscalYear.of(plugin.platform().part(BusinessClock.class).today());
        Map<String, IndicatorSeries> values = new LinkedHashMap<>();
        for (Indicator indicator : indicators(region)) {
            for (int year : List.of(today.year() - 1, today.year(), today.year() + YEARS_WITHOUT_ANYTHING)) {
                String what = "indicator " + indicator.id() + " for fiscal year " + year;
                values.put(what, values(what, indicator, new FiscalYear(year), region));
            }
        }
        return values;
    }

    private IndicatorSeries values(String what, Indicator indicator, FiscalYear year, TenantId region) {
        IndicatorSeries series =
                plugin.apart(what, region, () -> indicator.values().apply(new IndicatorRequest(year)));
        assertThat(series).as(what).isNotNull();
        assertThat(series.points())
                .as(what)
                .allSatisfy(point -> assertThat(point.period().fiscalYear()).isEqualTo(year));
        return series;
    }

    private List<Indicator> indicators(TenantId region) {
        return plugin.running(region).indicators();
    }
}
