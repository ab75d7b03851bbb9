package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeeOtherTest {

    @Test
    void aPathOfThisServerIsLocal() {
        assertThat(SeeOther.isLocal("/sapporo/budget?year=2002")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//elsewhere.example", "/\\elsewhere.example", "https://elsewhere.example", "", "/a\r\nX: y"})
    void whatABrowserTakesForAnotherServerIsNot(String address) {
        assertThat(SeeOther.isLocal(address)).isFalse();
    }
}
