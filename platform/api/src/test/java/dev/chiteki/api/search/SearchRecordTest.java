package dev.chiteki.api.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chiteki.api.security.Permission;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchRecordTest {

    @Test
    void itSaysByWhichWordsARecordIsFoundAndWhereItOpens() {
        SearchRecord record = new SearchRecord("7", "希少糖の試作", "全文", "7月1日", "notes/7");

        assertThat(List.of(record.id(), record.title(), record.text(), record.detail(), record.path()))
                .containsExactly("7", "希少糖の試作", "全文", "7月1日", "notes/7");
    }

    @Test
    void whatDoesNotFitIsRefusedWithItsLength() {
        String long301 = "x".repeat(SearchRecord.LONGEST_LINE + 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchRecord("7", long301, "", "", "7"))
                .withMessageContainingAll("title", "301", "300");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SearchRecord(" ", "t", "", "", "7"))
                .withMessageContaining("id");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new SearchKind("All Notes", "t", Permission.of("notes.read"), (after, limit) -> List.of()))
                .withMessageContaining("'All Notes'");
    }
}
