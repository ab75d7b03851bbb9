package dev.chiteki.server.mail;

import dev.chiteki.api.region.Region;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.mail.MailRows.Draft;
import dev.chiteki.server.notice.ReceivedNotice;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.Mailbox;
import dev.chiteki.server.shell.NoticeWording;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.text.LanguageScope;
import dev.chiteki.server.text.ReaderLocale;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Words mails in the language of whoever gets them: their own, else the region's. */
@Component
class MailWriting {

    private final NoticeWording wording;
    private final InstallationAddress address;
    private final Tenants tenants;
    private final Texts texts;

    MailWriting(NoticeWording wording, InstallationAddress address, Tenants tenants, Texts texts) {
        this.wording = wording;
        this.address = address;
        this.tenants = tenants;
        this.texts = texts;
    }

    /** One that tells one notice. */
    Draft ofOne(Mailbox mailbox, ReceivedNotice notice) {
        RegisteredTenant tenant = tenants.find(TenantScope.current()).orElseThrow();
        Region region = tenant.region();
        Locale language = language(mailbox, tenant);
        return LanguageScope.call(language, () -> {
            String subject = texts.get("mail.subject", region.name(language), wording.sentence(notice));
            String words = wording.letter(notice).orElseGet(() -> wording.sentence(notice));
            String body = texts.get("mail.body", mailbox.displayName(language), words, about(notice), foot(region));
            return draft(mailbox, language, subject, body);
        });
    }

    /** One that tells several, in this order. */
    Draft ofSeveral(Mailbox mailbox, List<ReceivedNotice> notices) {
        RegisteredTenant tenant = tenants.find(TenantScope.current()).orElseThrow();
        Region region = tenant.region();
        Locale language = language(mailbox, tenant);
        return LanguageScope.call(language, () -> {
            String subject = texts.get("mail.digest.subject", region.name(language), notices.size());
            String items = notices.stream()
                    .map(notice -> texts.get("mail.digest.item", wording.sentence(notice), about(notice)))
                    .collect(Collectors.joining("\n\n"));
            String body =
                    texts.get("mail.digest.body", mailbox.displayName(language), notices.size(), items, foot(region));
            return draft(mailbox, language, subject, body);
        });
    }

    private static Draft draft(Mailbox mailbox, Locale language, String subject, String body) {
        String to = Objects.requireNonNull(mailbox.address(), "whoever has no address gets no mail");
        // A name that somebody has given may hold a line break; a header may not.
        return new Draft(mailbox.account(), to, language, subject.replaceAll("\\p{Cntrl}+", " "), body);
    }

    private String about(ReceivedNotice notice) {
        String source = texts.get("mail.source", wording.source(notice), wording.moment(notice));
        return wording.href(notice)
                .map(path -> source + "\n" + address.of(path))
                .orElse(source);
    }

    private String foot(Region region) {
        return texts.get("mail.foot", region.name(texts.locale()), address.of("/account"));
    }

    private static Locale language(Mailbox mailbox, RegisteredTenant tenant) {
        return ReaderLocale.supported(Objects.requireNonNullElse(mailbox.language(), tenant.language()));
    }
}
