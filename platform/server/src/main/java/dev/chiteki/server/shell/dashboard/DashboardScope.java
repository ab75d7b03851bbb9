package dev.chiteki.server.shell.dashboard;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.region.Region;
import java.util.List;

/**
 * What a dashboard is of.
 *
 * @param year the period that is shown
 * @param today the fiscal year of today
 * @param offered the widgets that the person may see
 */
record DashboardScope(Region region, FiscalYear year, FiscalYear today, List<OfferedWidget> offered) {

    /** The address of the same dashboard for another year. */
    String href(FiscalYear other) {
        return "/" + region.id() + (other.equals(today) ? "" : "?fiscalYear=" + other);
    }
}
