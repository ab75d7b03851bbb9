package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.server.indicator.IndicatorReports;
import dev.chiteki.server.indicator.ReportedIndicator;
import java.util.List;

/** All indicators that regions report, one below the other, of a fiscal year. */
final class IndicatorsPage extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient IndicatorReports reports;
    private final transient PluginContext administration;
    private final transient Texts texts;

    /** @param administration the context of the whole administration */
    IndicatorsPage(IndicatorReports reports, PluginContext administration, ViewRequest request) {
        this.reports = reports;
        this.administration = administration;
        this.texts = administration.texts();
        List<ReportedIndicator> indicators = reports.all();
        if (indicators.isEmpty()) {
            getContent().add(administration.parts().empty(texts.get("administration.indicators.none")));
            return;
        }
        FiscalYear year = year(request);
        getContent().addClassName("chiteki-sections");
        getContent().add(new Paragraph(texts.get("administration.indicators.lead")), steps(year));
        indicators.forEach(indicator -> getContent().add(section(indicator, year)));
    }

    private FiscalYear year(ViewRequest request) {
        return request.parameter("fiscalYear")
                .filter(text -> text.matches("[1-9]\\d{3}"))
                .map(Integer::parseInt)
                .filter(year -> year > 1873 && year < 9998)
                .map(FiscalYear::new)
                .orElseGet(() -> FiscalYear.of(administration.clock().today()));
    }

    private Div steps(FiscalYear year) {
        FiscalYear before = new FiscalYear(year.year() - 1);
        Div steps = new Div(link(before, "before"), new Span(texts.format(year)), link(year.next(), "after"));
        steps.addClassName("chiteki-row");
        return steps;
    }

    private Component link(FiscalYear year, String key) {
        return administration
                .links()
                .anchor("indicators?fiscalYear=" + year, texts.get("administration.indicators." + key, year));
    }

    private Section section(ReportedIndicator indicator, FiscalYear year) {
        Section section = new Section(new H2(indicator.name().in(texts.locale())));
        reports.compare(indicator.key(), year)
                .map(found -> new ComparisonPanel(
                        found, administration, administration.parts().yenUnit()))
                .ifPresent(section::add);
        return section;
    }
}
