package dev.chiteki.server.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class ContentPolicyTest {

    @Test
    void scriptsOfViewsAreKnownByANonceThatEachAnswerHasNew() {
        MockHttpServletRequest first = new MockHttpServletRequest();
        String policy = ContentPolicy.forPath("/sapporo/budget").of(first);

        assertThat(policy).contains("'nonce-" + ScriptNonce.of(first) + "'");
        assertThat(policy).isNotEqualTo(ContentPolicy.forPath("/sapporo").of(new MockHttpServletRequest()));
        assertThat(scripts(policy)).doesNotContain("unsafe-inline");
    }

    @Test
    void plainPagesRunNoScriptAtAll() {
        assertThat(ContentPolicy.forPath("/login")).isEqualTo(ContentPolicy.PLAIN);
        assertThat(ContentPolicy.forPath("/account/password")).isEqualTo(ContentPolicy.PLAIN);
        assertThat(ContentPolicy.PLAIN.of(new MockHttpServletRequest()))
                .contains("default-src 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void pagesThatTellOfAFailureRunNoScriptEither() {
        assertThat(ContentPolicy.forFailureAt("/sapporo/budget")).isEqualTo(ContentPolicy.PLAIN);
        assertThat(ContentPolicy.forFailureAt("/api/v1/probe")).isEqualTo(ContentPolicy.DATA);
    }

    @Test
    void restAnswersLoadNothing() {
        assertThat(ContentPolicy.forPath("/api/v1/status")).isEqualTo(ContentPolicy.DATA);
    }

    private static String scripts(String policy) {
        int start = policy.indexOf("script-src");
        return policy.substring(start, policy.indexOf(';', start));
    }
}
