package dev.chiteki.api.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.japan.YenUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void itShowsTheReadersUnitAndKeepsTheExactYen() {
        String html = html(Figure.yen("支出済", Yen.of(123_456_789), YenUnit.MILLION, Locale.JAPANESE));

        assertThat(html).contains("支出済", ">123<", YenUnit.MILLION.label(Locale.JAPANESE), "123,456,789");
        assertThat(YenUnit.MILLION.yen()).isEqualTo(1_000_000);
        assertThat(YenUnit.HUNDRED_MILLION.decimals()).isEqualTo(2);
    }

    @Test
    void itMayBeExactAtOnce() {
        assertThat(html(Figure.yen("Spent", Yen.of(123_456_789), Locale.ENGLISH)))
                .contains("123,456,789");
    }

    @Test
    void itSaysWithWhatToCompareItAndWhereItGoes() {
        String html = html(new Figure("Notes", "12")
                .in("notes")
                .exactly("12 notes in 3 notebooks")
                .against("of 20 planned")
                .trend(Trend.between(8, 12), "4 more than in May")
                .opening("/kobe/notes"));

        assertThat(html)
                .contains(
                        "12", "notes", "12 notes in 3 notebooks", "of 20 planned", "4 more than in May", "/kobe/notes");
    }

    @Test
    void aTrendIsWhatHasChanged() {
        assertThat(Trend.between(1, 2)).isEqualTo(Trend.UP);
        assertThat(Trend.between(2, 2)).isEqualTo(Trend.LEVEL);
        assertThat(Trend.between(2, 1)).isEqualTo(Trend.DOWN);
    }

    @Test
    void linksLeadOnlyIntoThisSite() {
        assertThat(Links.within("/kobe/notes")).isEqualTo("/kobe/notes");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Links.within("https://example.org/"))
                .withMessageContaining("Links.href");
    }

    @Test
    void aTableOfFiguresKeepsItsCellsAndTheirNotes() {
        FigureTable.Note late = new FigureTable.Note("3 days late", FigureTable.Tone.WARNING);
        FigureTable table = FigureTable.of(
                        "By category", FigureTable.Column.text("Category"), FigureTable.Column.number("Amount"))
                .row(List.of(
                        FigureTable.Cell.of("Travel").noted(late),
                        FigureTable.Cell.of("1").exactly("1,234,567 yen")));

        assertThat(table.caption()).isEqualTo("By category");
        assertThat(table.columns()).extracting(FigureTable.Column::name).containsExactly("Category", "Amount");
        assertThat(table.columns()).extracting(FigureTable.Column::number).containsExactly(false, true);
        assertThat(table.rows().getFirst().getFirst().notes()).singleElement().satisfies(note -> {
            assertThat(note.text()).isEqualTo("3 days late");
            assertThat(note.tone()).isEqualTo(FigureTable.Tone.WARNING);
        });
        assertThat(table.rows().getFirst().getLast().text()).isEqualTo("1");
        assertThat(table.rows().getFirst().getLast().exactly()).isEqualTo("1,234,567 yen");
    }

    private static String html(Figure figure) {
        return figure.getElement().getOuterHTML();
    }
}
