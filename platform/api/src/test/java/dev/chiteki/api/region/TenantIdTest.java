package dev.chiteki.api.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TenantIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"ab", "sapporo", "nagano-ueda", "a-b", "a1", "abcdefghijklmnopqrstuvwxyz12"})
    void acceptsIdsOfTheForm(String id) {
        assertThat(new TenantId(id)).hasToString(id);
        assertThat(TenantId.isValid(id)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", "Sapporo", "1ab", "-ab", "a_b", "a b", "札幌", "abcdefghijklmnopqrstuvwxyz123", "a/b"})
    void refusesOtherForms(String id) {
        assertThatThrownBy(() -> new TenantId(id))
                .isInstanceOf(ChitekiException.class)
                .hasMessageContaining("tenant-id-malformed");
        assertThat(TenantId.isValid(id)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "login", "operator", "vaadin", "actuator", "status"})
    void refusesReservedWords(String id) {
        assertThatThrownBy(() -> new TenantId(id)).hasMessageContaining("tenant-id-reserved");
    }
}
