package dev.chiteki.server.event;

import dev.chiteki.api.notice.Notice;
import dev.chiteki.api.notice.NoticeLevel;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.server.notice.NoticeDoor;
import org.springframework.stereotype.Component;

/** Keeps why a delivery failed, and tells the region's administrators if nobody will try it again by itself. */
@Component
final class DeadLetters {

    /** The plugin of the platform in which administrators see what waits, and whose text words the notice. */
    private static final String ADMINISTRATION = "administration";

    private final DeliveryRows deliveries;
    private final NoticeDoor notices;

    DeadLetters(DeliveryRows deliveries, NoticeDoor notices) {
        this.deliveries = deliveries;
        this.notices = notices;
    }

    /** Within the transaction that stores what became of it; whether it still stood as it was read. */
    boolean keep(DeliveryRows.Row read, Delivery after, Bilingual reason, StoredEvent event) {
        if (!deliveries.replace(read, after)) {
            return false;
        }
        deliveries.explain(read, reason.japanese(), reason.english());
        if (after.state() == DeliveryState.DEAD) {
            notices.of(ADMINISTRATION)
                    .send(Notice.of(
                                    NoticeLevel.WARNING,
                                    "administration.events.notice",
                                    event.type(),
                                    event.aggregate().toString())
                            .to(Role.ADMINISTRATOR, Role.PROGRAMME_ADMINISTRATOR)
                            .opening("events"));
        }
        return true;
    }
}
