package dev.chiteki.server.security;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password, slowed down after failures; unknown and switched-off accounts fail as a wrong password. */
@Component
final class AccountAuthentication implements AuthenticationProvider {

    private final AccountRows rows;
    private final Passwords passwords;
    private final SignInThrottle throttle;
    /** Guesses at one account go one after the other here, so that no crowd of them outruns the count. */
    private final List<Lock> turns =
            Stream.<Lock>generate(ReentrantLock::new).limit(64).toList();

    AccountAuthentication(AccountRows rows, Passwords passwords, SignInThrottle throttle) {
        this.rows = rows;
        this.passwords = passwords;
        this.throttle = throttle;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        String account = AccountName.normalise(claimed.getName());
        Lock turn = turns.get(Math.floorMod(account.hashCode(), turns.size()));
        turn.lock();
        try {
            return signedIn(check(account, password(claimed), address(claimed)), claimed);
        } finally {
            turn.unlock();
        }
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    static Authentication signedIn(AccountPrincipal who, Authentication claimed) {
        var token = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        token.setDetails(claimed.getDetails());
        return token;
    }

    private AccountPrincipal check(String name, String password, String address) {
        throttle.waitFor(name, address).ifPresent(remaining -> {
            throw new SignInThrottled(remaining);
        });
        Optional<AccountRows.Secret> secret = rows.secret(name);
        boolean fits = passwords.matches(password, hash(secret));
        Optional<Account> account = secret.map(AccountRows.Secret::account).filter(Account::enabled);
        if (!fits || account.isEmpty()) {
            throttle.failed(name, address);
            throw new BadCredentialsException("Account or password is wrong.");
        }
        throttle.succeeded(name);
        rows.noteSignIn(name);
        return AccountPrincipal.of(account.get());
    }

    private static @Nullable String hash(Optional<AccountRows.Secret> secret) {
        return secret.isPresent() ? secret.get().passwordHash() : null;
    }

    private static String password(Authentication claimed) {
        Object credentials = claimed.getCredentials();
        return credentials == null ? "" : credentials.toString();
    }

    private static String address(Authentication claimed) {
        return claimed.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
    }
}
