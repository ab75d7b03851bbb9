package dev.chiteki.api.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SettingsDeclarationTest {

    private record OrderSettings(int daysToPay, Secret key) {}

    @Test
    void itHasARecordOfDefaultsAndKnowsFormerNames() {
        SettingsDeclaration<OrderSettings> declared =
                SettingsDeclaration.of(new OrderSettings(30, Secret.unset())).renamed("payWithin", "daysToPay");

        assertThat(declared.type()).isEqualTo(OrderSettings.class);
        assertThat(declared.defaults().daysToPay()).isEqualTo(30);
        assertThat(declared.renamed()).containsEntry("daysToPay", "payWithin");
    }

    @Test
    void aSecretIsReadOnPurposeOnly() {
        Secret secret = Secret.of("opens-the-door");

        assertThat(secret.reveal()).isEqualTo("opens-the-door");
        assertThat(secret.toString()).doesNotContain("opens");
        assertThatIllegalStateException().isThrownBy(Secret.unset()::reveal).withMessageContaining("isSet");
    }
}
