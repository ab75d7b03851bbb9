package dev.chiteki.server.shell.dashboard;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.text.Texts;

/** The fiscal year that a dashboard shows, and links to those beside it. */
final class PeriodSteps extends Composite<Nav> {

    private static final long serialVersionUID = 1L;

    PeriodSteps(Texts texts, DashboardScope scope) {
        FiscalYear year = scope.year();
        Nav steps = getContent();
        steps.addClassName("chiteki-period");
        steps.setAriaLabel(texts.get("dashboard.period"));
        Span shown = new Span(texts.format(year));
        shown.getElement().setAttribute("aria-current", "true");
        steps.add(
                step(
                        scope.href(new FiscalYear(year.year() - 1)),
                        VaadinIcon.ANGLE_LEFT,
                        texts.get("dashboard.year-before")),
                shown,
                step(scope.href(year.next()), VaadinIcon.ANGLE_RIGHT, texts.get("dashboard.year-after")));
        if (!year.equals(scope.today())) {
            steps.add(new Anchor(scope.href(scope.today()), texts.get("dashboard.this-year")));
        }
    }

    private static Anchor step(String href, VaadinIcon sign, String label) {
        Anchor step = new Anchor(href, sign.create());
        step.addClassName("chiteki-icon-button");
        step.getElement().setAttribute("aria-label", label);
        step.getElement().setAttribute("title", label);
        return step;
    }
}
