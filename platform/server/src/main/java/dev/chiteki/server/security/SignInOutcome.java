package dev.chiteki.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where a try to sign in leads: to the page that was wanted, or back to the form with the reason. */
@Component
final class SignInOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    static final String ACCOUNT_FIELD = "account";

    private final Accounts accounts;
    private final ReaderLanguage languages;
    private final WantedPage wanted;
    private final SessionTime time;

    SignInOutcome(Accounts accounts, ReaderLanguage languages, WantedPage wanted, SessionTime time) {
        this.accounts = accounts;
        this.languages = languages;
        this.wanted = wanted;
        this.time = time;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication signedIn) {
        // The session may be an older one, of which the time would be over with the very next request.
        time.act(request.getSession());
        Optional<Account> account = accounts.find(signedIn.getName());
        account.ifPresent(known -> languages.agree(request, response, known));
        boolean temporary = account.filter(Account::passwordTemporary).isPresent();
        SeeOther.to(
                response, temporary ? PagePaths.ACCOUNT : wanted.take(request).orElse("/"));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) {
        String account =
                Optional.ofNullable(request.getParameter(ACCOUNT_FIELD)).orElse("");
        boolean throttled = why instanceof SignInThrottled;
        long seconds =
                why instanceof SignInThrottled locked ? locked.remaining().toSeconds() : 0;
        new SignInFailure(throttled ? "sign-in-throttled" : "sign-in-failed", account, seconds).keep(request);
        SeeOther.to(response, PagePaths.SIGN_IN);
    }
}
