package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.job.CatchUp;
import dev.chiteki.api.job.Job;
import dev.chiteki.api.job.Schedule;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.ui.Navigation;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.administration.MailsResource;
import dev.chiteki.server.administration.RegionMails;
import dev.chiteki.server.mail.DailyMails;
import dev.chiteki.server.mail.MailsWritten;
import dev.chiteki.server.mail.NoticeMails;
import dev.chiteki.server.mail.NoticeSent;
import dev.chiteki.server.plugin.PlatformPart;
import dev.chiteki.server.shell.Wording;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people are sent by mail. */
@Component
@Order(60)
final class MailsPart implements PlatformPart {

    /** On working days before the offices open. */
    private static final String DAILY = "0 0 8 * * MON-FRI";

    private final RegionMails mails;
    private final MailsResource resource;
    private final NoticeMails notices;
    private final DailyMails daily;
    private final Wording wording;

    MailsPart(RegionMails mails, MailsResource resource, NoticeMails notices, DailyMails daily, Wording wording) {
        this.mails = mails;
        this.resource = resource;
        this.notices = notices;
        this.daily = daily;
        this.wording = wording;
    }

    @Override
    public String texts() {
        return "mails";
    }

    @Override
    public Plugin contribute(PluginContext context) {
        return new Plugin() {

            @Override
            public List<Permission> permissions() {
                return List.of(RegionMails.SEE, RegionMails.ACT);
            }

            @Override
            public List<View> views() {
                return List.of(View.of(
                                "mails",
                                "administration.mails",
                                RegionMails.SEE,
                                request -> new MailsPage(mails, context, wording))
                        .explainedBy("mails")
                        .at(new Navigation(VaadinIcon.ENVELOPE_O, 60)));
            }

            @Override
            public List<Class<? extends Record>> events() {
                return NoticeMails.EVENTS;
            }

            @Override
            public List<EventHandler<?>> handlers() {
                return List.of(
                        new EventHandler<>("write-mails", NoticeSent.class, notices::write),
                        new EventHandler<>("send-mails", MailsWritten.class, notices::send));
            }

            @Override
            public List<Job> jobs() {
                return List.of(Job.of("daily-mails", "administration.mails.daily", Schedule.cron(DAILY), daily::write)
                        .catchingUp(CatchUp.latest()));
            }

            @Override
            public List<Object> resources() {
                return List.of(resource);
            }
        };
    }
}
