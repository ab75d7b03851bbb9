package dev.chiteki.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class CallAnswerTest {

    private static final int HALF_A_MEGABYTE = 512 * 1024;

    private final MockHttpServletResponse caller = new MockHttpServletResponse();
    private final CallAnswer reading = new CallAnswer(caller, true);
    private final CallAnswer writing = new CallAnswer(caller, false);

    @Test
    void nothingLeavesBeforeItIsSent() throws IOException {
        writing.setStatus(201);
        writing.setHeader("Location", "/orders/7");
        writing.write(new byte[] {'{', '}'});
        writing.flushBuffer();
        int before = caller.getContentAsByteArray().length;

        writing.send();

        assertThat(before).isZero();
        assertThat(caller.getStatus()).isEqualTo(201);
        assertThat(caller.getHeader("Location")).isEqualTo("/orders/7");
        assertThat(caller.getContentAsString()).isEqualTo("{}");
    }

    @Test
    void theLengthIsThatOfWhatIsSentWhateverWasAnnounced() throws IOException {
        writing.setContentLength(99);
        writing.setHeader("content-length", "98");
        writing.addHeader("Content-Length", "97");
        writing.write(new byte[3]);

        writing.send();

        assertThat(caller.getContentLength()).isEqualTo(3);
    }

    @Test
    void theAnswerOfAReadingCallIsPassedOnOnceItIsLarge() throws IOException {
        reading.setStatus(206);
        reading.setContentType("application/json");
        reading.write(filled('a'));
        reading.write(filled('b'));
        int atTheLimit = caller.getContentAsByteArray().length;
        reading.write(filled('c'));
        reading.getOutputStream().write('d');

        reading.send();

        assertThat(atTheLimit).isZero();
        assertThat(reading.isCommitted()).isTrue();
        assertThat(caller.getStatus()).isEqualTo(206);
        assertThat(caller.getContentType()).startsWith("application/json");
        assertThat(caller.getContentAsByteArray())
                .hasSize(3 * HALF_A_MEGABYTE + 1)
                .endsWith('c', 'd');
    }

    @Test
    void theAnswerOfAWritingCallMustNotGrowLarge() throws IOException {
        writing.write(filled('a'));
        writing.write(filled('b'));

        assertThatThrownBy(() -> writing.write(new byte[1]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("answer with what was made");
        assertThat(caller.getContentAsByteArray()).isEmpty();
    }

    @Test
    void whatIsHeldBackCanBeTakenBackAndWhatIsOnItsWayCannot() throws IOException {
        writing.setStatus(500);
        writing.addHeader("X-Part", "1");
        writing.write(new byte[7]);
        writing.reset();
        reading.write(new byte[3 * HALF_A_MEGABYTE]);

        assertThat(writing.body()).isEmpty();
        assertThat(writing.getStatus()).isEqualTo(200);
        assertThat(writing.getHeaderNames()).isEmpty();
        assertThatThrownBy(reading::reset).hasMessage("The answer is on its way.");
    }

    @Test
    void headersAreFoundInAnySpellingWithAllTheirValues() {
        writing.addHeader("Link", "<a>");
        writing.addHeader("link", "<b>");
        writing.setIntHeader("X-Total", 12);
        writing.setDateHeader("Last-Modified", 1_025_485_200_000L);

        assertThat(writing.getHeaders("LINK")).containsExactly("<a>", "<b>");
        assertThat(writing.getHeader("x-total")).isEqualTo("12");
        assertThat(writing.getHeader("Last-Modified")).isEqualTo("Mon, 1 Jul 2002 01:00:00 GMT");
        assertThat(writing.containsHeader("X-Other")).isFalse();
    }

    @Test
    void textIsWrittenInUtf8() throws IOException {
        try (PrintWriter out = reading.getWriter()) {
            out.print("札幌");
        }

        reading.send();

        assertThat(caller.getContentAsByteArray()).isEqualTo("札幌".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void noStateIsLeftAtTheCaller() {
        assertThatThrownBy(() -> writing.addCookie(new Cookie("basket", "1"))).hasMessageContaining("'basket'");
    }

    private static byte[] filled(char octet) {
        byte[] content = new byte[HALF_A_MEGABYTE];
        Arrays.fill(content, (byte) octet);
        return content;
    }
}
