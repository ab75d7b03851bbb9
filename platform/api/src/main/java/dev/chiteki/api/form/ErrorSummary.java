package dev.chiteki.api.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Why a form was refused. It stands above the fields, lists every reason with a link to the field at fault, takes the focus
 * when it appears, and puts the same sentence under each of those fields. What was typed is left alone.
 */
public final class ErrorSummary extends Composite<Div> implements Focusable<ErrorSummary>, HasStyle {

    private static final long serialVersionUID = 1L;

    private final transient Texts texts;
    private final String introduction;
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();

    /** A summary that begins as the platform words it: it was not saved, and what was typed is still there. */
    public ErrorSummary(Texts texts) {
        this(texts, "form.refused");
    }

    /** @param introduction the key of the sentence above the reasons */
    @SuppressWarnings("this-escape")
    public ErrorSummary(Texts texts, String introduction) {
        this.texts = texts;
        this.introduction = introduction;
        getElement().setAttribute("role", "alert");
        addClassName("chiteki-refusal");
        setTabIndex(-1);
        setVisible(false);
    }

    /** Makes the field known by the name that {@link Reason#atField} gives it. */
    public ErrorSummary field(String name, HasValidation field) {
        fields.put(name, field);
        return this;
    }

    /** Forgets what was shown, and knows these fields from now on instead of those before. */
    public void become(Map<String, ? extends HasValidation> named) {
        clear();
        fields.clear();
        fields.putAll(named);
    }

    /** Forgets what was shown; a field that holds what cannot be read goes on saying so. */
    public void clear() {
        setVisible(false);
        getContent().removeAll();
        fields.values().forEach(ErrorSummary::unmark);
    }

    /** Shows every reason. */
    public void show(ChitekiException refused) {
        clear();
        List<ListItem> items = new ArrayList<>();
        for (Reason reason : refused.reasons()) {
            String sentence =
                    texts.get("error." + reason.code(), reason.arguments().toArray());
            items.add(item(reason.atField().orElse(""), sentence));
        }
        appear(items);
    }

    /** Shows a sentence for each of the fields, in that order; the name of an unknown field makes a sentence without link. */
    public void show(Map<String, String> sentences) {
        clear();
        List<ListItem> items = new ArrayList<>();
        sentences.forEach((name, sentence) -> items.add(item(name, sentence)));
        appear(items);
    }

    /** Shows a sentence that concerns no single field. */
    public void say(String sentence) {
        show(Map.of("", sentence));
    }

    private ListItem item(String name, String sentence) {
        Optional<HasValidation> field = Optional.ofNullable(fields.get(name));
        field.ifPresent(found -> mark(found, sentence));
        return field.filter(Focusable.class::isInstance)
                .map(found -> new ListItem(link((Focusable<?>) found, sentence)))
                .orElseGet(() -> new ListItem(sentence));
    }

    /** An address that leads nowhere else: the field is inside a component, which only it can focus itself. */
    private static Component link(Focusable<?> field, String sentence) {
        Anchor link = new Anchor("#", sentence);
        link.getElement().addEventListener("click", click -> field.focus()).preventDefault();
        return link;
    }

    private void appear(List<ListItem> items) {
        UnorderedList list = new UnorderedList();
        items.forEach(list::add);
        getContent().add(new Paragraph(texts.get(introduction)), list);
        setVisible(true);
        focus();
    }

    private static void mark(HasValidation field, String sentence) {
        field.setErrorMessage(sentence);
        field.setInvalid(true);
    }

    private static void unmark(HasValidation field) {
        Optional<String> unreadable =
                field instanceof ParsedField<?, ?> parsed ? parsed.unreadable() : Optional.empty();
        unreadable.ifPresentOrElse(why -> mark(field, why), () -> field.setInvalid(false));
    }
}
