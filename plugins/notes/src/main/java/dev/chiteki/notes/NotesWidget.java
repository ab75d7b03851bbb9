package dev.chiteki.notes;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.Figure;

/** How many notes there are, and the latest. */
final class NotesWidget extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    NotesWidget(Notes notes, PluginContext context) {
        Texts texts = context.texts();
        WrittenNotes latest = notes.newest(1);
        Figure count = new Figure(texts.get("widget.count"), texts.format(latest.count()))
                .opening(context.links().href(""));
        getContent().add(count);
        latest.notes().forEach(note -> getContent().add(new Paragraph(texts.get("widget.latest", note.title()))));
        if (latest.notes().isEmpty()) {
            getContent().add(new Paragraph(texts.get("empty.reader")));
        }
    }
}
