package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.server.database.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class SignInIT {

    private static final String PASSWORD = "a good long password";

    private final SecurityParts node = new SecurityParts();
    private final String account = node.freshAccount(PASSWORD);
    private final String address = "address of " + account;

    @Test
    void theRightPasswordSignsInWhateverTheSpellingOfTheName() {
        Authentication signedIn = signIn(" " + account.toUpperCase(java.util.Locale.ROOT), PASSWORD);

        assertThat(signedIn.getName()).isEqualTo(account);
        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(signedIn.getCredentials()).isNull();
    }

    @Test
    void unknownSwitchedOffAndWrongFailAlike() {
        String off = node.freshAccount(PASSWORD);
        node.accounts.setEnabled(off, false);

        Stream.of(account, off, "nobody-" + account)
                .forEach(name -> assertThatThrownBy(() -> signIn(name, name.equals(account) ? "wrong" : PASSWORD))
                        .isInstanceOf(BadCredentialsException.class)
                        .hasMessage("Account or password is wrong."));
    }

    @Test
    void afterFiveFailuresEvenTheRightPasswordHasToWait() {
        fail(account, 5);

        assertThatThrownBy(() -> signIn(account, PASSWORD))
                .isInstanceOfSatisfying(SignInThrottled.class, locked -> assertThat(locked.remaining())
                        .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30)));
    }

    @Test
    void theLockHoldsOnOtherNodesAndAfterARestart() {
        fail(account, 5);

        SecurityParts other = new SecurityParts();

        assertThatThrownBy(() -> other.authentication.authenticate(claim(account, PASSWORD, "elsewhere")))
                .isInstanceOf(SignInThrottled.class);
    }

    @Test
    void accountsThatDoNotExistAreLockedAlike() {
        String nobody = "nobody@" + TestDatabase.freshId();

        fail(nobody, 5);

        assertThatThrownBy(() -> signIn(nobody, PASSWORD)).isInstanceOf(SignInThrottled.class);
    }

    @Test
    void aSuccessForgetsTheFailuresOfTheAccount() {
        fail(account, 4);
        signIn(account, PASSWORD);

        fail(account, 4);

        assertThat(signIn(account, PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void anAddressIsLockedAfterManyFailuresAtManyAccounts() {
        for (int failure = 0; failure < 30; failure++) {
            node.throttle.failed("guessed-" + failure + "-" + account, address);
        }

        assertThatThrownBy(() -> signIn(account, PASSWORD)).isInstanceOf(SignInThrottled.class);
    }

    @Test
    void aCrowdOfGuessesAtTheSameMomentIsCountedWhole() {
        List<Class<?>> outcomes;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = IntStream.range(0, 20)
                    .mapToObj(number -> threads.submit(() -> outcome(account, "guess " + number)))
                    .toList();
            outcomes = guesses.stream().<Class<?>>map(SignInIT::get).toList();
        }

        assertThat(outcomes).filteredOn(BadCredentialsException.class::equals).hasSize(5);
        assertThat(outcomes).filteredOn(SignInThrottled.class::equals).hasSize(15);
    }

    @Test
    void aRememberedRestPasswordEndsWithThePasswordsChange() {
        BasicAuthentication basic = new BasicAuthentication(node.authentication, node.standings);
        basic.authenticate(claim(account, PASSWORD, address));

        node.accounts.changePassword(account, PASSWORD, "another good password");

        assertThatThrownBy(() -> basic.authenticate(claim(account, PASSWORD, address)))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(basic.authenticate(claim(account, "another good password", address))
                        .isAuthenticated())
                .isTrue();
    }

    @Test
    void aRememberedRestPasswordEndsWithTheAccount() {
        BasicAuthentication basic = new BasicAuthentication(node.authentication, node.standings);
        basic.authenticate(claim(account, PASSWORD, address));

        node.accounts.setEnabled(account, false);

        assertThatThrownBy(() -> basic.authenticate(claim(account, PASSWORD, address)))
                .isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void aTemporaryPasswordOpensNothingByRest() {
        BasicAuthentication basic = new BasicAuthentication(node.authentication, node.standings);
        String temporary = node.accounts.resetPassword(account);

        assertThatThrownBy(() -> basic.authenticate(claim(account, temporary, address)))
                .isInstanceOf(TemporaryPassword.class);
    }

    private void fail(String name, int times) {
        for (int failure = 0; failure < times; failure++) {
            assertThatThrownBy(() -> signIn(name, "wrong")).isInstanceOf(BadCredentialsException.class);
        }
    }

    private Authentication signIn(String name, String password) {
        return node.authentication.authenticate(claim(name, password, address));
    }

    private Class<?> outcome(String name, String password) {
        try {
            return signIn(name, password).getClass();
        } catch (AuthenticationException refused) {
            return refused.getClass();
        }
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static Authentication claim(String name, String password, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        var claim = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        claim.setDetails(new WebAuthenticationDetails(request));
        return claim;
    }
}
