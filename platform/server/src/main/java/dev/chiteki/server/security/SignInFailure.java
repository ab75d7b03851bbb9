package dev.chiteki.server.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/**
 * Why the last try to sign in failed, kept in the session until its page shows it.
 *
 * @param code the text {@code error.<code>} says it
 * @param account the name as typed, to be corrected; never the password
 * @param seconds how long to wait, where that is the reason
 */
public record SignInFailure(String code, String account, long seconds) implements Serializable {

    /** The sign-in ended because nothing was done for long. */
    static final String IDLE = "sign-in-idle";

    private static final Set<String> ENDED = Set.of(IDLE, "sign-in-ended");
    private static final String ATTRIBUTE = SignInFailure.class.getName();
    private static final int LONGEST_ACCOUNT = 127;

    static SignInFailure of(String code) {
        return new SignInFailure(code, "", 0);
    }

    /** Shortens what could be of any length. */
    public SignInFailure {
        account = account.substring(0, Math.min(account.length(), LONGEST_ACCOUNT));
    }

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, this);
    }

    static boolean isKept(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof SignInFailure;
    }

    /** Whether it tells that a sign-in has ended, and not of anything that was typed wrong. */
    public boolean isEnd() {
        return ENDED.contains(code);
    }

    /** The failure to show, once. */
    public static Optional<SignInFailure> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof SignInFailure failure)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        return Optional.of(failure);
    }
}
