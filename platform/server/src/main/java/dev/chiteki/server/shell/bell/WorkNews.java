package dev.chiteki.server.shell.bell;

import com.vaadin.flow.shared.Registration;
import dev.chiteki.api.notice.Notice;
import dev.chiteki.api.notice.NoticeLevel;
import dev.chiteki.api.work.WorkStage;
import dev.chiteki.server.notice.NoticeDoor;
import dev.chiteki.server.shell.edge.RegionUI;
import dev.chiteki.server.work.WorkEnded;
import dev.chiteki.server.work.WorksChanged;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings the news of people's work to the lists that they have open, and its end to their notices. */
@Component
final class WorkNews {

    private final Set<Listener> listeners = ConcurrentHashMap.newKeySet();
    private final NoticeDoor notices;

    WorkNews(NoticeDoor notices) {
        this.notices = notices;
    }

    /** A list of the account's work in an open page. */
    private record Listener(RegionUI page, String account, Runnable list) {}

    /** The list hears, within its page's own command, of changes of the account's work until it is removed. */
    Registration listen(RegionUI page, String account, Runnable list) {
        Listener listener = new Listener(page, account, list);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @EventListener
    void on(WorksChanged event) {
        listeners.stream()
                .filter(listener -> listener.account().equals(event.account()))
                .filter(listener ->
                        listener.page().tenant().filter(event.tenant()::equals).isPresent())
                .forEach(listener -> listener.page().tell(listener.list()::run));
    }

    /** Whoever stopped it themselves knows. */
    @EventListener
    void on(WorkEnded event) {
        if (event.stage() != WorkStage.CANCELLED) {
            NoticeLevel level = event.stage() == WorkStage.DONE ? NoticeLevel.DONE : NoticeLevel.FAILURE;
            notices.of(NoticeDoor.PLATFORM)
                    .send(Notice.of(level, "work.ended." + event.stage().name(), event.title())
                            .to(event.account()));
        }
    }
}
