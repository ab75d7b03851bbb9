package dev.chiteki.server.time;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong in a file of calendar data as words instead of a stack trace. */
final class CalendarFileAnalyzer extends AbstractFailureAnalyzer<CalendarFileRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, CalendarFileRefused refused) {
        return new FailureAnalysis(String.valueOf(refused.getMessage()), refused.remedy(), refused);
    }
}
