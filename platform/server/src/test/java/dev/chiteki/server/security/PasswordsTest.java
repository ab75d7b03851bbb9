package dev.chiteki.server.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void aPasswordFitsItsOwnHashOnly() {
        String hash = passwords.encode("correct horse battery");

        assertThat(passwords.matches("correct horse battery", hash)).isTrue();
        assertThat(passwords.matches("correct horse batterz", hash)).isFalse();
        assertThat(passwords.matches("correct horse battery", null)).isFalse();
    }

    @Test
    void fullAndHalfWidthAreTheSamePassword() {
        String hash = passwords.encode("ｐａｓｓ－ｗｏｒｄ－１２３");

        assertThat(passwords.matches("pass-word-123", hash)).isTrue();
    }

    @Test
    void hashesAreSaltedAndNeverHoldThePassword() {
        String first = passwords.encode("correct horse battery");
        String second = passwords.encode("correct horse battery");

        assertThat(first).isNotEqualTo(second).startsWith("{bcrypt}").doesNotContain("horse");
    }

    @Test
    void generatedPasswordsPassTheRulesAndDiffer() {
        String generated = passwords.generate();

        assertThat(generated).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}").isNotEqualTo(passwords.generate());
        assertThatCode(() -> passwords.check("newPassword", generated, "clerk")).doesNotThrowAnyException();
    }

    @Test
    void weakPasswordsAreRefusedByTheRuleThatTheyBreak() {
        assertRefused("kurz", "password-too-short");
        assertRefused("漢".repeat(25), "password-too-long");
        assertRefused("aaaaaaaaaaaa", "password-too-plain");
        assertRefused("Clerk@Sapporo-1", "password-too-plain");
    }

    @Test
    void moreThanTheHashReadsNeverFits() {
        String seventyTwo = "0123456789ab".repeat(6);
        String hash = passwords.encode(seventyTwo);

        assertThat(passwords.matches(seventyTwo + "x", hash)).isFalse();
    }

    private void assertRefused(String password, String code) {
        assertThatThrownBy(() -> passwords.check("newPassword", password, "clerk@sapporo"))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> {
                    assertThat(refused.reasons().getFirst().code()).isEqualTo(code);
                    assertThat(refused.reasons().getFirst().field()).isEqualTo("newPassword");
                    assertThat(refused.getMessage()).doesNotContain(password);
                });
    }
}
