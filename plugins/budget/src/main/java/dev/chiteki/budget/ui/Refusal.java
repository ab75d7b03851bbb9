package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Why a form was refused: a summary that gets the focus, and the reason under each field at fault. */
final class Refusal extends Composite<Div> implements Focusable<Refusal>, HasStyle {

    private static final long serialVersionUID = 1L;

    private final transient Office office;
    private final String introduction;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** For what was to be booked. */
    Refusal(Office office) {
        this(office, "refused");
    }

    /** @param introduction the key of the sentence above the reasons */
    @SuppressWarnings("this-escape")
    Refusal(Office office, String introduction) {
        this.office = office;
        this.introduction = introduction;
        getElement().setAttribute("role", "alert");
        addClassName("chiteki-refusal");
        setTabIndex(-1);
        setVisible(false);
    }

    /** The field that the books call so. */
    Refusal field(String name, HasValidation field) {
        fields.put(name, field);
        return this;
    }

    /** Forgets what was shown, and knows these fields from now on instead of those before. */
    void become(Map<String, HasValidation> named) {
        clear();
        fields.clear();
        fields.putAll(named);
    }

    /** Forgets what was shown. */
    void clear() {
        setVisible(false);
        getContent().removeAll();
        fields.values().forEach(field -> field.setInvalid(false));
    }

    /** Shows every reason. */
    void show(ChitekiException refused) {
        List<String> sentences = new ArrayList<>();
        for (Reason reason : refused.reasons()) {
            String sentence = office.text(reason);
            sentences.add(sentence);
            HasValidation field = fields.get(Objects.requireNonNullElse(reason.field(), ""));
            if (field != null) {
                mark(field, sentence);
            }
        }
        show(sentences);
    }

    /** Shows of each field that it is empty, or why what stands there cannot be read. */
    void showMissing(List<String> names) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (String name : names) {
            HasValidation field = Objects.requireNonNull(fields.get(name));
            String unreadable = field.isInvalid() ? field.getErrorMessage() : null;
            sentences.put(name, unreadable == null || unreadable.isEmpty() ? office.text(missing(name)) : unreadable);
        }
        show(sentences);
    }

    /** Shows a sentence for each of the fields. */
    void show(Map<String, String> sentences) {
        clear();
        sentences.forEach((name, sentence) -> mark(Objects.requireNonNull(fields.get(name)), sentence));
        show(List.copyOf(sentences.values()));
    }

    /** Shows a sentence that concerns no single field. */
    void say(String sentence) {
        clear();
        show(List.of(sentence));
    }

    private static String missing(String name) {
        return "error.budget." + (name.startsWith("amount") ? "amount" : name) + "-missing";
    }

    private void show(List<String> sentences) {
        UnorderedList list = new UnorderedList();
        sentences.forEach(sentence -> list.add(new ListItem(sentence)));
        getContent().removeAll();
        getContent().add(new Paragraph(office.text(introduction)), list);
        getContent()
                .getStyle()
                .set("border", "2px solid var(--chiteki-error)")
                .set("box-sizing", "border-box")
                .set("padding", "16px")
                .set("border-radius", "8px");
        setVisible(true);
        focus();
    }

    private static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }
}
