package dev.chiteki.budget.ui;

import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.outlook.Forecast;

/** By what rule a forecast was made, with its numbers. */
final class ForecastRule {

    private ForecastRule() {}

    static String words(Office office, Outlook outlook, YenUnit unit) {
        Forecast forecast = outlook.forecast();
        String bound = unit.format(outlook.summary().committed(), office.locale());
        return switch (forecast.basis()) {
            case PACE ->
                office.text("forecast.pace", forecast.days(), unit.format(forecast.perMonth(), office.locale()));
            case BOUND -> office.text("forecast.bound", bound);
            case EARLY -> office.text("forecast.early", bound);
            case ENDED -> office.text("forecast.ended");
        };
    }
}
