package dev.chiteki.server.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

class PageAwareSecurityContextsTest {

    private final PageAwareSecurityContexts contexts = new PageAwareSecurityContexts();
    private final SecurityContext clerk =
            new SecurityContextImpl(UsernamePasswordAuthenticationToken.authenticated("clerk", null, List.of()));

    @AfterEach
    void clear() {
        contexts.clearContext();
    }

    @Test
    void whomOnePlatformOfTheJvmHasFoundEveryOtherFindsOnThisThreadOnly() {
        contexts.setContext(clerk);

        PageAwareSecurityContexts other = new PageAwareSecurityContexts();

        assertThat(other.getContext()).isSameAs(clerk);
        assertThat(CompletableFuture.supplyAsync(other::getContext).join().getAuthentication())
                .isNull();
    }

    @Test
    void whoeverIsGoneIsFoundByNobody() {
        contexts.setContext(clerk);

        contexts.clearContext();

        assertThat(contexts.getContext().getAuthentication()).isNull();
    }
}
