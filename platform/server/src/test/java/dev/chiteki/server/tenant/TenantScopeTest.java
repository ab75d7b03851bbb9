package dev.chiteki.server.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.TenantId;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TenantScopeTest {

    private static final TenantId KOBE = new TenantId("kobe");
    private static final TenantId KYOTO = new TenantId("kyoto");

    @AfterEach
    void forgetTheWitness() {
        TenantScope.agreeWith(Optional::empty);
    }

    @Test
    void throwsWhereNoTenantIsBound() {
        assertThatThrownBy(TenantScope::current)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("No tenant is bound");
        assertThat(TenantScope.bound()).isEmpty();
    }

    @Test
    void endsWithTheCallEvenWhenItFails() {
        assertThatThrownBy(() -> TenantScope.call(KOBE, () -> {
                    throw new IllegalArgumentException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(TenantScope.bound()).isEmpty();
    }

    @Test
    void refusesAnotherTenantWithin() {
        TenantScope.run(KOBE, () -> {
            assertThatThrownBy(() -> TenantScope.run(KYOTO, () -> {}))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("kyoto")
                    .hasMessageContaining("kobe");
            assertThat(TenantScope.<TenantId, RuntimeException>call(KOBE, TenantScope::current))
                    .isEqualTo(KOBE);
        });
    }

    @Test
    void rebindsAtTheEdgeAndReturns() {
        TenantScope.run(KOBE, () -> {
            assertThat(TenantScope.<TenantId, RuntimeException>rebind(KYOTO, TenantScope::current))
                    .isEqualTo(KYOTO);
            assertThat(TenantScope.current()).isEqualTo(KOBE);
        });
    }

    @Test
    void throwsWhenTheCurrentPageBelongsToAnotherTenant() {
        TenantScope.agreeWith(() -> Optional.of(KYOTO));

        assertThatThrownBy(() -> TenantScope.run(KOBE, TenantScope::current))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kyoto");
    }

    @Test
    void doesNotReachOtherThreadsByItself() throws Exception {
        try (var executor = Executors.newSingleThreadExecutor()) {
            TenantScope.run(KOBE, () -> {
                var elsewhere = executor.submit(TenantScope::current);
                assertThatThrownBy(elsewhere::get)
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(IllegalStateException.class);
            });
        }
    }
}
