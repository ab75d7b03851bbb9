package dev.chiteki.server.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs in REST calls, which bring the password each time. A password that was found right counts for {@link #LIFE}
 * without being hashed again; what is remembered is a keyed digest that means nothing outside this process.
 */
@Component
final class BasicAuthentication implements AuthenticationProvider {

    static final Duration LIFE = Duration.ofSeconds(60);
    private static final int MOST = 10_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final AccountAuthentication accounts;
    private final Standings standings;
    private final SecretKeySpec key;
    private final Map<ByteBuffer, Verified> verified = new ConcurrentHashMap<>();

    BasicAuthentication(AccountAuthentication accounts, Standings standings) {
        this.accounts = accounts;
        this.standings = standings;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        ByteBuffer digest = digest(AccountName.normalise(claimed.getName()), String.valueOf(claimed.getCredentials()));
        Optional<AccountPrincipal> remembered = Optional.ofNullable(verified.get(digest))
                .filter(one -> !one.isOver())
                .map(Verified::principal);
        Authentication signedIn = remembered.filter(this::stillCounts).isPresent()
                ? AccountAuthentication.signedIn(remembered.get(), claimed)
                : verify(claimed, digest);
        refuseTemporary(signedIn.getName());
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return accounts.supports(kind);
    }

    private Authentication verify(Authentication claimed, ByteBuffer digest) {
        Authentication signedIn = accounts.authenticate(claimed);
        if (verified.size() >= MOST) {
            verified.values().removeIf(Verified::isOver);
        }
        if (verified.size() < MOST && signedIn.getPrincipal() instanceof AccountPrincipal principal) {
            verified.put(digest, new Verified(principal, System.nanoTime()));
        }
        return signedIn;
    }

    private boolean stillCounts(AccountPrincipal principal) {
        return standings
                .find(principal.name())
                .filter(standing -> principal.stillCountsFor(standing.account()))
                .isPresent();
    }

    private void refuseTemporary(String account) {
        standings.find(account).filter(one -> one.account().passwordTemporary()).ifPresent(temporary -> {
            throw new TemporaryPassword(account);
        });
    }

    private ByteBuffer digest(String account, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return ByteBuffer.wrap(mac.doFinal((account + '\0' + password).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM + ".", impossible);
        }
    }

    private record Verified(AccountPrincipal principal, long verifiedAt) {

        boolean isOver() {
            return System.nanoTime() - verifiedAt > LIFE.toNanos();
        }
    }
}
