package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.form.YenField;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.ui.ViewRequest;
import dev.chiteki.budget.books.Outlook;
import dev.chiteki.budget.books.Permissions;
import dev.chiteki.budget.books.Plan;
import dev.chiteki.budget.books.PlanOrder;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import dev.chiteki.budget.outlook.PlanRules;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The plan of a year by month, against what was spent; who may, enters it here. */
final class PlanView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final transient FiscalYear year;
    private final transient List<YenField> amounts = new ArrayList<>();
    private final Paragraph rest = new Paragraph();
    private final TextField reason;
    private final ErrorSummary refusal;
    private final Button save;
    private transient Yen subsidy = Yen.ZERO;
    private int revision;

    @SuppressWarnings("this-escape")
    PlanView(Office office, ViewRequest request) {
        this.office = office;
        this.year = office.year(request);
        this.reason = new TextField(office.text("plan.reason"));
        this.refusal = new ErrorSummary(office.context().texts()).field("reason", reason);
        this.save = new Button(office.text("plan.save"), click -> save());
        office.outlooks().find(year).ifPresentOrElse(this::show, () -> getContent()
                .add(office.noGrant(year)));
    }

    private void show(Outlook outlook) {
        subsidy = outlook.summary().subsidy();
        revision = outlook.plan().map(Plan::revision).orElse(0);
        Div column = Look.column(Look.card(
                office.text("widget.course"),
                CourseChart.of(office, outlook, office.context().parts().yenUnit())));
        if (office.context().user().may(Permissions.PLAN)) {
            column.add(Look.card(office.text("plan.form"), form(outlook)));
        }
        outlook.plan().ifPresent(plan -> column.add(history()));
        getContent().add(column);
    }

    private Component form(Outlook outlook) {
        Div months = new Div();
        months.addClassName("chiteki-months");
        List<YearMonth> ofYear = MonthlyAmounts.months(year);
        for (int place = 0; place < MonthlyAmounts.MONTHS; place++) {
            months.add(field(outlook, ofYear.get(place), place));
        }
        reason.setMaxLength(400);
        reason.setWidthFull();
        reason.setVisible(revision > 0);
        reason.setRequiredIndicatorVisible(true);
        rest.getElement().setAttribute("aria-live", "polite");
        rest.addClassName("chiteki-finding");
        Button evenly = new Button(office.text("plan.evenly"), click -> spread(outlook));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        save.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).setResetFocusOnActiveElement(true);
        showRest();
        return Look.column(
                refusal,
                new Paragraph(office.text("plan.help", subsidy)),
                months,
                rest,
                reason,
                Look.row(save, evenly, office.link("?fiscalYear=" + year, office.text("cancel"))));
    }

    private YenField field(Outlook outlook, YearMonth month, int place) {
        YenField field = new YenField(
                office.text("plan.month", Integer.toString(month.getYear()), month.getMonthValue()),
                office.context().texts());
        if (place <= outlook.month()) {
            field.setHelp(office.text("plan.spent", outlook.spent().at(place)));
        }
        outlook.plan()
                .map(plan -> plan.months().at(place))
                .filter(Yen::isPositive)
                .ifPresent(field::setValue);
        field.addValueChangeListener(change -> showRest());
        refusal.field(PlanRules.field(place), field);
        amounts.add(field);
        return field;
    }

    /** Spreads what the months before this one leave of the subsidy over this one and those that follow. */
    private void spread(Outlook outlook) {
        int from = Math.max(
                outlook.month(), MonthlyAmounts.place(year, outlook.summary().decidedOn()));
        MonthlyAmounts entered = entered();
        Yen left = from == 0 ? subsidy : subsidy.minus(entered.upTo(from - 1));
        MonthlyAmounts spread = PlanRules.evenly(entered, from, left.isNegative() ? Yen.ZERO : left);
        for (int place = from; place < MonthlyAmounts.MONTHS; place++) {
            amounts.get(place).setValue(spread.at(place));
        }
        showRest();
    }

    private MonthlyAmounts entered() {
        return new MonthlyAmounts(
                year,
                amounts.stream().map(field -> field.value().orElse(Yen.ZERO)).toList());
    }

    private void showRest() {
        if (amounts.size() == MonthlyAmounts.MONTHS) {
            Yen planned = entered().total();
            rest.setText(office.text("plan.rest", subsidy, planned, subsidy.minus(planned)));
        }
    }

    private void save() {
        try {
            Map<String, String> unreadable = unreadable();
            if (unreadable.isEmpty()) {
                refusal.clear();
                office.plans().enter(new PlanOrder(entered(), reason.getValue(), revision));
                office.context().links().open("?fiscalYear=" + year);
            } else {
                refusal.show(unreadable);
            }
        } catch (ChitekiException refused) {
            refusal.show(refused);
        } finally {
            // Whatever it ran into, what was entered is still there and can be saved again.
            save.setEnabled(true);
        }
    }

    /** A month may be left empty, but not hold what cannot be read. */
    private Map<String, String> unreadable() {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (int place = 0; place < amounts.size(); place++) {
            String name = PlanRules.field(place);
            amounts.get(place).unreadable().ifPresent(sentence -> sentences.put(name, sentence));
        }
        return sentences;
    }

    private Component history() {
        Div lines = new Div();
        office.plans()
                .history(year)
                .forEach(plan -> lines.add(new Paragraph(office.text(
                        "plan.version",
                        plan.revision(),
                        office.day(plan.recordedAt()),
                        office.person(plan.recordedBy()),
                        plan.months().total(),
                        plan.reason()))));
        return Look.card(office.text("plan.versions"), lines);
    }
}
