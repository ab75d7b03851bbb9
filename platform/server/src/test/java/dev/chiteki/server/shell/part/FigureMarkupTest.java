package dev.chiteki.server.shell.part;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.ui.FigureTable;
import dev.chiteki.api.ui.FigureTable.Cell;
import dev.chiteki.api.ui.FigureTable.Column;
import dev.chiteki.api.ui.FigureTable.Note;
import dev.chiteki.api.ui.FigureTable.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureMarkupTest {

    @Test
    void namesRowsAndColumnsAndAlignsNumbers() {
        FigureTable table = FigureTable.of("費目", Column.text("費目"), Column.number("金額"))
                .row(
                        Cell.of("旅費").opening("/kobe/budget?a=1&b=2").noted(new Note("あと3日", Tone.ERROR)),
                        Cell.of("1").exactly("1,234,567円"))
                .sums(List.of(Cell.of("計"), Cell.of("1")));

        assertThat(FigureMarkup.of(table))
                .isEqualTo("<table class=\"chiteki-table\"><caption>費目</caption>"
                        + "<thead><tr><th scope=\"col\">費目</th>"
                        + "<th scope=\"col\" class=\"chiteki-number\">金額</th></tr></thead><tbody>"
                        + "<tr><th scope=\"row\"><a href=\"/kobe/budget?a=1&amp;b=2\">旅費</a>"
                        + "<div class=\"chiteki-beneath\"><span class=\"chiteki-badge chiteki-badge-error\">あと3日</span>"
                        + "</div></th><td class=\"chiteki-number\"><span title=\"1,234,567円\">1</span></td></tr></tbody>"
                        + "<tfoot><tr><th scope=\"row\"><span>計</span></th>"
                        + "<td class=\"chiteki-number\"><span>1</span></td></tr></tfoot></table>");
    }

    @Test
    void showsWhatIsWrittenInItAsText() {
        String script = "<script>alert('1')</script>\"&";
        FigureTable table = FigureTable.of(script, Column.text(script), Column.number(script))
                .row(
                        Cell.of(script).exactly(script),
                        Cell.of(script).opening("/kobe\"onclick=\"").noted(new Note(script, Tone.PLAIN)));

        assertThat(FigureMarkup.of(table))
                .doesNotContain("<script", "\"onclick", "'")
                .contains("&lt;script&gt;");
    }
}
