package dev.chiteki.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.text.Texts;
import java.util.List;

/**
 * What can be done by the keyboard. Shortcuts of one character can be switched off there, as people who speak to their
 * computer need it (WCAG 2.2, 2.1.4).
 */
final class KeysDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private record Keys(String text, List<String> keys) {}

    private static final List<Keys> ALL = List.of(
            new Keys("search", List.of("/")),
            new Keys("help", List.of("?")),
            new Keys("choose", List.of("↑", "↓", "Enter")),
            new Keys("save", List.of("Ctrl", "Enter")),
            new Keys("leave", List.of("Esc")),
            new Keys("move", List.of("Tab", "Shift + Tab")));

    /** Switches them; the element keeps the choice in the browser, which is where the keyboard is. */
    @Tag("chiteki-keys-switch")
    private static final class Switch extends Component {

        private static final long serialVersionUID = 1L;
    }

    KeysDialog(Texts texts) {
        super(texts.get("shell.keys"));
        DescriptionList list = new DescriptionList();
        list.addClassName("chiteki-keys");
        ALL.forEach(one -> list.add(
                new DescriptionList.Term(keys(one.keys())),
                new DescriptionList.Description(texts.get("shell.keys." + one.text()))));
        NativeLabel label = new NativeLabel(texts.get("shell.keys.single"));
        label.setFor("chiteki-keys-single");
        Div choice = new Div(new Switch(), label);
        choice.addClassName("chiteki-keys-choice");
        add(list, choice, new Paragraph(texts.get("shell.keys.single.why")));
        Button close = new Button(texts.get("shell.close"), click -> close());
        close.setAutofocus(true);
        getFooter().add(close);
        addClassName("chiteki-keys-dialog");
    }

    private static Span keys(List<String> keys) {
        Span all = new Span();
        keys.forEach(key -> all.add(new Key(key)));
        return all;
    }

    @Tag("kbd")
    private static final class Key extends Component {

        private static final long serialVersionUID = 1L;

        Key(String text) {
            getElement().setText(text);
        }
    }
}
