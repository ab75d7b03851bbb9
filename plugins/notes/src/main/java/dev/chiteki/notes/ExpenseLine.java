package dev.chiteki.notes;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.Links;

/** What was spent for a note, in one line; its number leads into the books for whoever may see them. */
final class ExpenseLine extends Composite<Paragraph> {

    private static final long serialVersionUID = 1L;

    ExpenseLine(Expenses expenses, Texts texts, WrittenNote note, WrittenExpense expense) {
        getContent().addClassName("chiteki-secondary");
        getContent()
                .add(texts.get("expense.told", expense.amount(), expense.lineName(), expense.payee(), expense.day())
                        + " ");
        expenses.page(note.id())
                .ifPresentOrElse(
                        page -> getContent().add(new Anchor(Links.within(page), number(texts, expense))),
                        () -> getContent().add(number(texts, expense)));
        if (expense.state() == ExpenseState.REVERSED) {
            getContent().add(" " + texts.get("expense.reversed"));
        }
    }

    private static String number(Texts texts, WrittenExpense expense) {
        return texts.get("expense.number", expense.number());
    }
}
