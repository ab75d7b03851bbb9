package dev.chiteki.server.security;

import static dev.chiteki.server.security.SecurityServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.region.Region;
import dev.chiteki.api.security.Role;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@SecurityServerTest
class AccountPageIT {

    private static final String OTHER = "another good password";

    private final SecurityServer server;
    private final SecurityParts node;
    private final String account;
    private final Visitor visitor;

    AccountPageIT(SecurityServer server) {
        this.server = server;
        this.node = server.node();
        this.account = server.freshAccount();
        this.visitor = server.signedIn(account);
    }

    @Test
    void changingThePasswordKeepsThisSessionAndEndsTheOthers() {
        Visitor elsewhere = server.signedIn(account);

        HttpResponse<String> answer = change(visitor, PASSWORD, OTHER, OTHER);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("パスワードを変更しました");
        assertThat(Eventually.equal(303, () -> elsewhere.get("/sapporo").statusCode()))
                .isTrue();
        assertThat(visitor.get("/sapporo").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsSaidInASummaryAndAtItsField() {
        HttpResponse<String> wrong = change(visitor, "guess", OTHER, OTHER);
        HttpResponse<String> differs = change(visitor, PASSWORD, OTHER, "something else");
        HttpResponse<String> weak = change(visitor, PASSWORD, "short", "short");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("href=\"#currentPassword\"").contains("id=\"currentPassword-error\"");
        assertThat(differs.body()).contains("href=\"#repeatPassword\"");
        assertThat(weak.body()).contains("12文字以上").doesNotContain("short");
    }

    @Test
    void eachChoosesWhenTheyGetMail() {
        assertThat(visitor.get("/account").body()).contains("メールアドレスが登録されていない");
        node.mailboxes.setAddress(account, "clerk@kobe.example");

        HttpResponse<String> answer = wish("DAILY", "NEVER");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("clerk@kobe.example に届きます", "受け取り方を保存しました")
                .containsPattern("(?s)id=\"urgent\".*value=\"DAILY\" selected.*id=\"other\".*value=\"NEVER\" selected");
        assertThat(node.mailboxes.find(account)).hasValueSatisfying(mailbox -> {
            assertThat(mailbox.urgent()).isEqualTo(MailWish.DAILY);
            assertThat(mailbox.other()).isEqualTo(MailWish.NEVER);
        });
        assertThat(wish("SOMETIMES", "NEVER").statusCode()).isEqualTo(400);
    }

    @Test
    void whoeverHasATemporaryPasswordIsHeldHereUntilItIsChanged() {
        String temporary = node.accounts.resetPassword(account);
        Visitor again = server.visitor();
        again.signIn(account, temporary);

        HttpResponse<String> away = again.get("/sapporo");
        change(again, temporary, OTHER, OTHER);

        assertThat(away.statusCode()).isEqualTo(303);
        assertThat(away.headers().firstValue("Location")).contains("/account");
        assertThat(again.get("/sapporo").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorGivesATemporaryPasswordToTheirOwnPeopleOnly() {
        Region region = SecurityParts.freshRegion();
        String clerk = server.freshAccount();
        String stranger = server.freshAccount();
        node.accounts.join(account, region, Role.ADMINISTRATOR);
        node.accounts.join(clerk, region, Role.SECRETARIAT);
        node.accounts.join(stranger, SecurityParts.freshRegion(), Role.SECRETARIAT);
        assertThat(Eventually.equal(true, () -> visitor.get("/account").body().contains("/account/reset")))
                .isTrue();

        HttpResponse<String> own = reset(clerk);
        HttpResponse<String> foreign = reset(stranger);
        HttpResponse<String> nobody = reset("nobody@nowhere");

        Matcher password = Pattern.compile("<code>([^<]+)</code>").matcher(own.body());
        assertThat(password.find()).isTrue();
        assertThat(server.visitor().signIn(clerk, password.group(1)).headers().firstValue("Location"))
                .contains("/account");
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(nobody.statusCode()).isEqualTo(403);
    }

    @Test
    void othersNeitherSeeNorUseTheReset() {
        assertThat(visitor.get("/account").body()).doesNotContain("/account/reset");
        assertThat(reset("operator").statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> reset(String target) {
        return visitor.post("/account/reset", Map.of("_csrf", visitor.token("/account"), "account", target));
    }

    private HttpResponse<String> wish(String urgent, String other) {
        return visitor.post(
                "/account/mail", Map.of("_csrf", visitor.token("/account"), "urgent", urgent, "other", other));
    }

    private static HttpResponse<String> change(Visitor visitor, String current, String next, String repeated) {
        return visitor.post(
                "/account/password",
                Map.of(
                        "_csrf",
                        visitor.token("/account"),
                        "currentPassword",
                        current,
                        "newPassword",
                        next,
                        "repeatPassword",
                        repeated));
    }
}
