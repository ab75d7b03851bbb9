package dev.chiteki.api.chart;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.ui.Links;
import org.jspecify.annotations.Nullable;

/**
 * One value of a series.
 *
 * @param value in the chart's unit; null where the series has none, which is not the same as zero
 * @param href the address of what the value is made of, or null; see {@link Links#href}
 */
public record ChartPoint(@Nullable Long value, @Nullable String href) {

    /** No value. */
    public static final ChartPoint NONE = new ChartPoint(null, null);

    /** @throws IllegalArgumentException if the address does not lead into this site */
    public ChartPoint {
        if (href != null) {
            Links.within(href);
        }
    }

    /** A value. */
    public static ChartPoint of(long value) {
        return new ChartPoint(value, null);
    }

    /** An amount. */
    public static ChartPoint of(Yen amount) {
        return of(amount.amount());
    }

    /** The same value as a link to what it is made of. */
    public ChartPoint opening(String address) {
        return new ChartPoint(value, address);
    }
}
