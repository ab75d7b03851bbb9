package dev.chiteki.server.shell.bell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.notice.NoticesChanged;
import dev.chiteki.server.notice.ReceivedNotice;
import java.util.List;

/** The bell: how many notices the person has not read, and behind it the list of them. */
public final class NoticeBell extends Composite<Div> {

    private static final long serialVersionUID = 1L;
    private static final int A_PAGE = 20;
    private static final long MOST_SHOWN = 99;

    private final transient BellParts parts;
    private final Button button = new Button(VaadinIcon.BELL_O.create());
    private final Span count = new Span();
    private final Span news = new Span();
    private final Popover popover = new Popover();
    private final Div panel = new Div();
    private int shown = A_PAGE;
    private long unread;

    /** A bell of the current page; {@link #write} gives it its words. */
    public NoticeBell(BellParts parts) {
        this.parts = parts;
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        count.addClassName("chiteki-bell-count");
        count.getElement().setAttribute("aria-hidden", "true");
        news.addClassName("chiteki-heard");
        news.getElement().setAttribute("role", "status");
        popover.setTarget(button);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAutofocus(true);
        popover.addClassName("chiteki-bell-popover");
        popover.addOpenedChangeListener(change -> fill());
        panel.addClassName("chiteki-bell-panel");
        panel.getElement().setAttribute("tabindex", "-1");
        popover.add(panel);
        getContent().addClassName("chiteki-bell");
        getContent().add(button, count, popover, news);
    }

    /** Writes its words in the reader's language. */
    public void write() {
        count();
        fill();
    }

    /** Counts anew, as the list may have changed while nobody told this page. */
    public void count() {
        unread = parts.box().unread();
        Texts texts = parts.texts();
        button.setAriaLabel(
                unread == 0 ? texts.get("shell.notices.none-unread") : texts.get("shell.notices.unread", unread));
        count.setText(unread > MOST_SHOWN ? MOST_SHOWN + "+" : Long.toString(unread));
        count.setVisible(unread > 0);
        popover.setAriaLabel(texts.get("shell.notices"));
    }

    /** Shows what has come or was read elsewhere, and says so to those who do not see it. */
    public void on(NoticesChanged changed) {
        if (!parts.box().isConcernedBy(changed)) {
            return;
        }
        long before = unread;
        count();
        fill();
        if (unread > before) {
            parts.box()
                    .latest(1)
                    .forEach(notice -> news.setText(parts.texts()
                            .get("shell.notices.news", parts.wording().sentence(notice))));
        }
    }

    private void fill() {
        panel.removeAll();
        if (!popover.isOpened()) {
            shown = A_PAGE;
            return;
        }
        List<ReceivedNotice> notices = parts.box().latest(shown + 1);
        panel.add(head(notices));
        parts.sections().forEach(section -> section.create().ifPresent(panel::add));
        if (notices.isEmpty()) {
            panel.add(new Paragraph(parts.texts().get("shell.notices.empty")));
            return;
        }
        UnorderedList list = new UnorderedList();
        notices.stream().limit(shown).forEach(notice -> list.add(item(notice)));
        panel.add(list);
        if (notices.size() > shown) {
            panel.add(link("shell.notices.older", () -> {
                shown += A_PAGE;
                fill();
            }));
        }
    }

    private Div head(List<ReceivedNotice> notices) {
        Div head = new Div(new H2(parts.texts().get("shell.notices")));
        head.addClassName("chiteki-bell-head");
        if (unread > 0 && !notices.isEmpty()) {
            long newest = notices.getFirst().id();
            head.add(link("shell.notices.read-all", () -> mark(() -> parts.box().markAllRead(newest))));
        }
        return head;
    }

    /** What was marked here comes back as the news of all open pages of this person, this one too. */
    private NoticeItem item(ReceivedNotice notice) {
        return new NoticeItem(
                notice,
                parts,
                () -> {
                    popover.close();
                    parts.box().markRead(notice.id());
                },
                () -> mark(() -> parts.box().markRead(notice.id())));
    }

    /** The button that had the focus goes, so the list takes it. */
    private void mark(Runnable act) {
        act.run();
        panel.getElement().callJsFunction("focus");
    }

    private NativeButton link(String key, Runnable act) {
        NativeButton button = new NativeButton(parts.texts().get(key), click -> act.run());
        button.addClassName("chiteki-link-button");
        return button;
    }
}
