package dev.chiteki.server.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.server.mail.MailRoute.Letter;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LettersTest {

    private static final Letters LETTERS = new Letters("chiteki@chiteki.example");
    private static final Session SESSION = Session.getInstance(new Properties());

    @Test
    void aMessageIsWrittenInSevenBitLinesThatGiveTheTextsBack() throws Exception {
        String subject = "[札幌地域] 予算区分「設備備品費」（平成14年度）の残りがわずかです：残額 ¥1,234,567".repeat(2);
        MimeMessage message = LETTERS.message(letter(subject, "本文 ①\n二行目\n", "clerk@a.example"), SESSION);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);

        assertThat(bytes.toString(StandardCharsets.ISO_8859_1).lines())
                .allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,78}"));
        MimeMessage read = new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(read.getSubject()).isEqualTo(subject);
        assertThat(read.getContent()).isEqualTo("本文 ①\n二行目\n");
        assertThat(read.getMessageID()).isEqualTo("<7@a.example>");
        assertThat(read.getHeader("Content-Language")).containsExactly("ja");
    }

    @Test
    void aLineBreakInTheSubjectMakesNoHeader() throws Exception {
        MimeMessage message =
                LETTERS.message(letter("one\r\nBcc: other@a.example", "body", "clerk@a.example"), SESSION);

        assertThat(message.getAllRecipients()).hasSize(1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        MimeMessage read = new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(read.getHeader("Bcc")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a..b@a.example", "nobody", "a@", "@a.example", "a b@a.example", "a@a.example, b@a.example"})
    void whatIsNoAddressIsRefused(String address) {
        assertThatThrownBy(() -> LETTERS.message(letter("s", "b", address), SESSION))
                .isInstanceOf(AddressException.class);
    }

    private static Letter letter(String subject, String body, String address) {
        Mail mail = new Mail(
                7,
                "batch",
                "clerk",
                address,
                Locale.JAPANESE,
                subject,
                body,
                MailState.WAITING,
                0,
                Instant.EPOCH,
                null,
                null);
        return new Letter(mail, "<7@a.example>", "a");
    }
}
