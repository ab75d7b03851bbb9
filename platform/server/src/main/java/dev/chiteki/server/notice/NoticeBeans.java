package dev.chiteki.server.notice;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.server.database.TenantTransactions;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the module makes of the configuration. */
@Configuration(proxyBeanMethods = false)
class NoticeBeans {

    private static final Duration USUALLY_KEPT = Duration.ofDays(180);

    @Bean
    NoticeRows noticeRows(
            TenantTransactions transactions,
            BusinessClock clock,
            ApplicationEventPublisher events,
            ExpiredNotices expired,
            ObjectProvider<NoticeFollower> followers,
            Environment environment) {
        Duration kept = environment.getProperty("chiteki.notices.kept", Duration.class, USUALLY_KEPT);
        NoticeRows.Told told =
                new NoticeRows.Told(events, notice -> followers.forEach(follower -> follower.sent(notice)));
        return new NoticeRows(transactions, clock, told, expired, kept);
    }
}
