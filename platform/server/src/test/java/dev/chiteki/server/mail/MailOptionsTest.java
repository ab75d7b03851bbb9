package dev.chiteki.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.mock.env.MockEnvironment;

class MailOptionsTest {

    @Test
    void withoutAServerMailIsKept() {
        MailOptions options = MailOptions.from(new MockEnvironment());

        assertThat(options.server().isSet()).isFalse();
        assertThat(options.server().encryption()).isEqualTo(MailOptions.Encryption.STARTTLS);
    }

    @ParameterizedTest
    @CsvSource({
        "chiteki.mail.from, ''",
        "chiteki.mail.encryption, sometimes",
        "chiteki.mail.encryption, none",
        "chiteki.mail.attempts, 0",
        "chiteki.mail.timeout, PT0S",
        "chiteki.mail.pause, PT0S"
    })
    void whatIsWrongIsNamedWithItsRemedy(String key, String value) {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("chiteki.mail.host", "smtp.a.example")
                .withProperty("chiteki.mail.user", "chiteki")
                .withProperty("chiteki.mail.from", "chiteki@a.example")
                .withProperty(key, value);
        environment.setConversionService(new ApplicationConversionService());

        assertThatThrownBy(() -> MailOptions.from(environment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key)
                .hasMessageContaining("give");
    }

    @Test
    void thePasswordIsNotShown() {
        MockEnvironment environment = new MockEnvironment()
                .withProperty("chiteki.mail.host", "smtp.a.example")
                .withProperty("chiteki.mail.from", "chiteki@a.example")
                .withProperty("chiteki.mail.user", "chiteki")
                .withProperty("chiteki.mail.password", "open sesame");

        assertThat(MailOptions.from(environment).toString()).doesNotContain("sesame");
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "5, PT16M", "8, PT2H8M", "9, PT4H", "12, PT4H", "1000, PT4H"})
    void pausesDoubleUpToFourHours(int attempts, Duration pause) {
        assertThat(new MailOptions.Retries(12, Duration.ofMinutes(1)).after(attempts))
                .isEqualTo(pause);
    }
}
