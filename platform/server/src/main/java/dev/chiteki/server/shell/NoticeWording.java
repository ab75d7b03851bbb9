package dev.chiteki.server.shell;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.notice.NoticeDoor;
import dev.chiteki.server.notice.ReceivedNotice;
import dev.chiteki.server.plugin.PageSource;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.tenant.TenantScope;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.MissingResourceException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Words notices for their reader of the moment, out of the texts of whoever sent them. */
@Component
public final class NoticeWording {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Plugins plugins;
    private final PageSource pages;
    private final Tenants tenants;
    private final BusinessClock clock;
    private final Wording wording;
    private final Texts texts;

    NoticeWording(
            Plugins plugins, PageSource pages, Tenants tenants, BusinessClock clock, Wording wording, Texts texts) {
        this.plugins = plugins;
        this.pages = pages;
        this.tenants = tenants;
        this.clock = clock;
        this.wording = wording;
        this.texts = texts;
    }

    /** The sentence; where its owner is switched off or has lost the text, that it cannot be shown. */
    public String sentence(ReceivedNotice notice) {
        Object[] arguments = notice.arguments().toArray();
        if (notice.owner().equals(NoticeDoor.PLATFORM)) {
            return texts.get(notice.textKey(), arguments);
        }
        try {
            return owner(notice)
                    .map(plugin -> plugin.texts().get(notice.textKey(), arguments))
                    .orElseGet(() -> texts.get("shell.notice.owner-off"));
        } catch (MissingResourceException ofAnotherVersion) {
            return texts.get("shell.notice.owner-off");
        }
    }

    /** Whose it is, for people. */
    public String source(ReceivedNotice notice) {
        return owner(notice).map(wording::nameOf).orElseGet(() -> texts.get("shell.platform"));
    }

    /** Where it leads, unless that is nowhere at present. */
    public Optional<String> href(ReceivedNotice notice) {
        return owner(notice).flatMap(plugin -> notice.place()).map(path -> pages.links(notice.owner())
                .href(path));
    }

    /** When it was sent: the time of day if it was today. */
    public String time(ReceivedNotice notice) {
        ZonedDateTime sent = notice.sentAt().atZone(zone());
        LocalDate day = sent.toLocalDate();
        LocalTime time = sent.toLocalTime();
        return day.equals(clock.today())
                ? texts.get("shell.notice.today", TIME.format(time))
                : texts.get("shell.notice.earlier", day, TIME.format(time));
    }

    /**
     * What a mail says beyond the sentence: the owner's text of the notice's key with {@code .mail} behind it, if it has
     * one.
     */
    public Optional<String> letter(ReceivedNotice notice) {
        try {
            return owner(notice).map(plugin -> plugin.texts()
                    .get(notice.textKey() + ".mail", notice.arguments().toArray()));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    /** Day and time at which it was sent. */
    public String moment(ReceivedNotice notice) {
        ZonedDateTime sent = notice.sentAt().atZone(zone());
        return texts.get("shell.notice.earlier", sent.toLocalDate(), TIME.format(sent));
    }

    private Optional<RunningPlugin> owner(ReceivedNotice notice) {
        TenantId tenant = TenantScope.current();
        return plugins.enabled(tenant, notice.owner());
    }

    private ZoneId zone() {
        return tenants.find(TenantScope.current())
                .map(RegisteredTenant::region)
                .map(Region::zone)
                .orElse(JAPAN);
    }
}
