package dev.chiteki.server.shell.part;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.text.Texts;
import java.util.EnumMap;
import java.util.Map;

/** Three buttons of which one is pressed: the unit in which amounts are shown. */
final class UnitChoice extends Composite<Div> implements LocaleChangeObserver {

    private static final long serialVersionUID = 1L;

    private final transient ReaderUnit reader;
    private final transient Texts texts;
    private final transient Runnable onChange;
    private final Map<YenUnit, NativeButton> buttons = new EnumMap<>(YenUnit.class);

    UnitChoice(ReaderUnit reader, Texts texts, Runnable onChange) {
        this.reader = reader;
        this.texts = texts;
        this.onChange = onChange;
        getContent().addClassName("chiteki-choice");
        getContent().getElement().setAttribute("role", "group");
        for (YenUnit unit : YenUnit.values()) {
            NativeButton button = new NativeButton("", click -> choose(unit));
            buttons.put(unit, button);
            getContent().add(button);
        }
        press(reader.current());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getContent().getElement().setAttribute("aria-label", texts.get("chart.unit"));
        buttons.forEach((unit, button) -> button.setText(unit.label(texts.locale())));
    }

    private void choose(YenUnit unit) {
        if (unit != reader.current()) {
            reader.choose(unit);
            press(unit);
            onChange.run();
        }
    }

    private void press(YenUnit chosen) {
        buttons.forEach(
                (unit, button) -> button.getElement().setAttribute("aria-pressed", unit == chosen ? "true" : "false"));
    }
}
