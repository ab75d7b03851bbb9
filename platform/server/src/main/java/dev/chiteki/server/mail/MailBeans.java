package dev.chiteki.server.mail;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.server.database.TenantTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the module makes of the configuration. */
@Configuration(proxyBeanMethods = false)
class MailBeans {

    private static final Logger LOG = LoggerFactory.getLogger(MailBeans.class);

    @Bean
    MailOptions mailOptions(Environment environment) {
        return MailOptions.from(environment);
    }

    @Bean
    MailRows mailRows(TenantTransactions transactions, BusinessClock clock, MailOptions options) {
        return new MailRows(transactions, clock, options.kept());
    }

    @Bean
    MailRoute mailRoute(MailOptions options, KeptMails kept) {
        Letters letters = new Letters(options.from());
        if (options.server().isSet()) {
            LOG.info("Mail is sent by {}.", options.server());
            return new SmtpRoute(options.server(), letters);
        }
        LOG.info("No mail server is set (chiteki.mail.host): mails are kept in {}.", kept.folder());
        return new FolderRoute(kept.folder(), letters);
    }

    @Bean
    MailErrand mailErrand(MailRows rows, MailRoute route, MailOptions options, DeadMails dead) {
        return new MailErrand(rows, route, options, dead);
    }
}
