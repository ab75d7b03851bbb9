package dev.chiteki.server.shell.bell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.notice.NoticeLevel;
import dev.chiteki.api.text.ConstantName;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.notice.ReceivedNotice;

/** A notice in the list: what, from whom and when, and whether it has been read. */
final class NoticeItem extends ListItem {

    private static final long serialVersionUID = 1L;

    NoticeItem(ReceivedNotice notice, BellParts parts, Runnable onOpened, Runnable onRead) {
        Texts texts = parts.texts();
        String sentence = parts.wording().sentence(notice);
        addClassName("chiteki-told");
        addClassName(notice.isRead() ? "chiteki-told-read" : "chiteki-told-unread");
        Span meta = new Span(
                parts.wording().source(notice) + " · " + parts.wording().time(notice));
        meta.addClassName("chiteki-told-meta");
        Div words = new Div(sentence(notice, sentence, parts, onOpened), meta);
        add(icon(notice.level(), texts), words);
        if (!notice.isRead()) {
            NativeButton read = new NativeButton(texts.get("shell.notice.read"), click -> onRead.run());
            read.addClassName("chiteki-link-button");
            read.getElement().setAttribute("aria-label", texts.get("shell.notice.read-one", sentence));
            words.add(read);
        }
    }

    private static Component sentence(ReceivedNotice notice, String sentence, BellParts parts, Runnable onOpened) {
        return parts.wording()
                .href(notice)
                .<Component>map(href -> {
                    Anchor link = new Anchor(href, sentence);
                    link.getElement().addEventListener("click", click -> onOpened.run());
                    return link;
                })
                .orElseGet(() -> new Span(sentence));
    }

    private static Icon icon(NoticeLevel level, Texts texts) {
        Icon icon =
                switch (level) {
                    case DONE -> VaadinIcon.CHECK_CIRCLE.create();
                    case INFORMATION -> VaadinIcon.INFO_CIRCLE.create();
                    case WARNING -> VaadinIcon.WARNING.create();
                    case FAILURE -> VaadinIcon.CLOSE_CIRCLE.create();
                };
        icon.addClassName("chiteki-level-" + ConstantName.of(level));
        icon.getElement()
                .setAttribute("role", "img")
                .setAttribute("aria-label", texts.get("shell.notice.level." + level.name()));
        return icon;
    }
}
