package dev.chiteki.server.security;

import static dev.chiteki.server.security.SecurityServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The settings of docs/operations for a server behind a load balancer, which here is this machine. */
@SecurityServerTest
@TestPropertySource(
        properties = {
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127.0.0.1/32, ::1/128"
        })
class BehindBalancerIT {

    private static final String FORWARDED = "X-Forwarded-For";

    private final SecurityServer server;
    private final SecurityParts node;
    private final String account;
    private final Visitor client;

    BehindBalancerIT(SecurityServer server) {
        this.server = server;
        this.node = server.node();
        this.account = server.freshAccount();
        this.client = server.visitor();
    }

    @Test
    void theAddressIsThatWhichTheBalancerHasSeen() {
        assertThat(call("198.51.100.7", PASSWORD)).isEqualTo(account + " 198.51.100.7");
    }

    @Test
    void whatTheCallerHadClaimedBeforeTheBalancerIsNotBelieved() {
        assertThat(call("203.0.113.9, 127.0.0.1, 198.51.100.7", PASSWORD)).isEqualTo(account + " 198.51.100.7");
    }

    @Test
    void onlyTheAddressOfTheGuesserIsLocked() {
        for (int guess = 0; guess < 30; guess++) {
            node.throttle.failed("guessed-" + guess + "-" + account, "198.51.100.66");
        }

        assertThat(call("198.51.100.66", PASSWORD)).contains("sign-in-throttled");
        assertThat(call("198.51.100.67", PASSWORD)).isEqualTo(account + " 198.51.100.67");
    }

    @Test
    void cookiesOfAConnectionThatTheBalancerHasEncryptedTravelEncryptedOnly() {
        assertThat(sessionCookie("https")).contains("; Secure");
        assertThat(sessionCookie("http")).isNotEmpty().doesNotContain("Secure");
    }

    private String sessionCookie(String protocol) {
        Visitor newcomer = server.visitor();
        return newcomer
                .get("/login", FORWARDED, "198.51.100.7", "X-Forwarded-Proto", protocol)
                .headers()
                .allValues("Set-Cookie")
                .stream()
                .filter(cookie -> cookie.startsWith("JSESSIONID"))
                .findFirst()
                .orElse("");
    }

    private String call(String forwarded, String password) {
        String[] basic = Visitor.basic(account, password);
        return client.get("/api/v1/probe", basic[0], basic[1], FORWARDED, forwarded)
                .body();
    }
}
