package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.budget.returns.DatedAmount;
import dev.chiteki.budget.returns.LateInterestCase;
import dev.chiteki.budget.returns.Repayment;
import dev.chiteki.budget.returns.ReturnCase;
import dev.chiteki.budget.returns.SurchargeCase;
import java.util.Comparator;
import java.util.List;

/** From what was calculated; on paper only, because on the screen the form says so. */
final class ReturnsPremises extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final NativeTable table;

    @SuppressWarnings("this-escape")
    ReturnsPremises(Office office, ReturnCase returned) {
        this.office = office;
        this.table = Look.table(office.text("returns.premises"));
        Repayment repayment = returned.repayment();
        switch (returned) {
            case SurchargeCase surcharge -> add("returns.receipts", surcharge.receipts());
            case LateInterestCase late -> add("returns.due-date", office.format(late.dueDate()));
        }
        add("returns.return-amount", office.format(repayment.returnAmount()));
        add("returns.payments", repayment.payments());
        if (repayment.asOf() != null) {
            add("returns.as-of", office.format(repayment.asOf()));
        }
        getContent().addClassName("chiteki-print-only");
        getContent().add(table);
    }

    private void add(String key, List<DatedAmount> amounts) {
        amounts.stream()
                .sorted(Comparator.comparing(DatedAmount::date))
                .forEach(one -> add(key, office.text("returns.dated", one.date(), one.amount())));
    }

    private void add(String key, String value) {
        NativeTableRow row = table.getBody().addRow();
        row.add(Look.rowHead(new Span(office.text(key))), new NativeTableCell(value));
    }
}
