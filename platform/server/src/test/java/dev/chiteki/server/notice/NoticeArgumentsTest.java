package dev.chiteki.server.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.text.Bilingual;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NoticeArgumentsTest {

    @Test
    void eachComesBackAsWhatItWas() {
        List<Object> arguments = List.of(
                "測定器 \"A\"",
                7L,
                Yen.of(-1_234_567),
                new FiscalYear(2002),
                LocalDate.of(2002, 7, 1),
                new Bilingual("設備備品費", "Equipment"));

        assertThat(NoticeArguments.read(NoticeArguments.write(arguments))).isEqualTo(arguments);
        assertThat(NoticeArguments.read(NoticeArguments.write(List.of()))).isEmpty();
    }

    @Test
    void whatCannotBeKeptIsRefusedWhenItIsSent() {
        assertThatThrownBy(() -> NoticeArguments.write(List.of(new StringBuilder("x"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.StringBuilder")
                .hasMessageContaining("Bilingual");
    }
}
