package dev.chiteki.server.security.page;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.security.Account;
import dev.chiteki.server.security.Accounts;
import dev.chiteki.server.security.CurrentSession;
import dev.chiteki.server.security.MailWish;
import dev.chiteki.server.security.Mailbox;
import dev.chiteki.server.security.Mailboxes;
import dev.chiteki.server.security.PasswordResets;
import dev.chiteki.server.security.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people change their password, and administrators reset that of somebody else. */
@Controller
class AccountPage {

    private final HtmlTemplate page = HtmlTemplate.framed("account");
    private final PlainPages pages;
    private final Accounts accounts;
    private final PasswordResets resets;
    private final SignedInUser user;
    private final CurrentSession session;
    private final Mailboxes mailboxes;

    AccountPage(
            PlainPages pages,
            Accounts accounts,
            PasswordResets resets,
            SignedInUser user,
            CurrentSession session,
            Mailboxes mailboxes) {
        this.pages = pages;
        this.accounts = accounts;
        this.resets = resets;
        this.user = user;
        this.session = session;
        this.mailboxes = mailboxes;
    }

    @GetMapping("/account")
    ResponseEntity<String> show(HttpServletRequest request) {
        return show(request, HttpStatus.OK, Map.of());
    }

    @PostMapping("/account/password")
    ResponseEntity<String> changePassword(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String currentPassword,
            @RequestParam String newPassword,
            @RequestParam String repeatPassword) {
        try {
            if (!newPassword.equals(repeatPassword)) {
                throw ChitekiException.invalid(Reason.at("repeatPassword", "password-repeat"));
            }
            accounts.changePassword(user.accountName(), currentPassword, newPassword);
        } catch (ChitekiException refused) {
            return refuse(request, refused);
        }
        session.renew(request, response);
        return show(request, HttpStatus.OK, Map.of("done", pages.text(request, "account.password.done")));
    }

    @PostMapping("/account/mail")
    ResponseEntity<String> changeMail(
            HttpServletRequest request, @RequestParam MailWish urgent, @RequestParam MailWish other) {
        mailboxes.setWishes(user.accountName(), urgent, other);
        return show(request, HttpStatus.OK, Map.of("done", pages.text(request, "account.mail.done")));
    }

    @PostMapping("/account/reset")
    ResponseEntity<String> reset(HttpServletRequest request, @RequestParam String account) {
        try {
            String password = resets.reset(user.accountName(), account);
            return show(
                    request,
                    HttpStatus.OK,
                    Map.of("done", pages.text(request, "account.reset.done", account), "temporary-password", password));
        } catch (ChitekiException refused) {
            return refuse(request, refused);
        }
    }

    private ResponseEntity<String> refuse(HttpServletRequest request, ChitekiException refused) {
        Reason reason = refused.reasons().getFirst();
        String words =
                pages.text(request, "error." + reason.code(), reason.arguments().toArray());
        Map<String, String> values = new HashMap<>();
        values.put("error", words);
        reason.atField().ifPresent(field -> {
            values.put("error-field", field);
            values.put("error-at-" + field.toLowerCase(Locale.ROOT), words);
        });
        HttpStatus status = refused.fault() == Fault.INVALID
                ? HttpStatus.UNPROCESSABLE_ENTITY
                : HttpStatus.valueOf(refused.fault().httpStatus());
        return show(request, status, values);
    }

    private ResponseEntity<String> show(HttpServletRequest request, HttpStatus status, Map<String, String> values) {
        String name = user.accountName();
        Map<String, String> all = new HashMap<>(values);
        all.put("title", pages.text(request, "account.title"));
        all.put("name", name);
        all.put("display-name", user.displayName());
        all.put("shortest", pages.text(request, "account.password.new.help", accounts.shortestPassword()));
        if (accounts.find(name).filter(Account::passwordTemporary).isPresent()) {
            all.put("temporary", "");
        } else {
            all.put("settled", "");
            mailboxes.find(name).ifPresent(mailbox -> putMail(request, mailbox, all));
            if (resets.isEntitled(name)) {
                all.put("entitled", "");
            }
        }
        return pages.show(page, status, request, all);
    }

    private void putMail(HttpServletRequest request, Mailbox mailbox, Map<String, String> values) {
        values.put(
                "mail-address",
                mailbox.to()
                        .map(address -> pages.text(request, "account.mail.address", address))
                        .orElseGet(() -> pages.text(request, "account.mail.no-address")));
        values.put("urgent-" + mailbox.urgent().name().toLowerCase(Locale.ROOT), "");
        values.put("other-" + mailbox.other().name().toLowerCase(Locale.ROOT), "");
    }
}
