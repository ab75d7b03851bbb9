package ${package};

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.form.ErrorSummary;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import java.util.List;

/** The region's items, and a field for a new one. */
final class ItemsView extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Items items;
    private final transient Texts texts;
    private final TextField title = new TextField();
    private final ErrorSummary refusal;
    private final Div list = new Div();

    @SuppressWarnings("this-escape")
    ItemsView(Items items, PluginContext context) {
        this.items = items;
        this.texts = context.texts();
        this.refusal = new ErrorSummary(texts).field("title", title);
        title.setLabel(texts.get("item.title"));
        getContent().add(new Paragraph(texts.get("welcome")));
        if (items.isWritable()) {
            getContent().add(refusal, title, new Button(texts.get("add"), click -> add()));
        }
        getContent().add(list);
        showList();
    }

    private void add() {
        refusal.clear();
        try {
            items.add(new NewItem(title.getValue()));
            title.clear();
            showList();
        } catch (ChitekiException refused) {
            refusal.show(refused);
        }
    }

    private void showList() {
        list.removeAll();
        List<ListedItem> newest = items.newest();
        if (newest.isEmpty()) {
            list.add(new Paragraph(texts.get("empty")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        newest.forEach(item -> lines.add(new ListItem(item.title())));
        list.add(lines);
    }
}
