package dev.chiteki.api.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.security.Permission;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final Permission READ = Permission.of("budget.read");

    @Test
    void itFindsRecordsForWhoMaySeeThem() {
        Search documents = new Search(
                "documents",
                READ,
                query -> List.of(new SearchHit("2002-000123", "大学 500円", "entries/2002-000123")).stream()
                        .filter(hit -> query.matches(hit.title() + " " + hit.detail()))
                        .limit(query.limit())
                        .toList());

        assertThat(documents.titleKey()).isEqualTo("documents");
        assertThat(documents.permission()).isEqualTo(READ);
        assertThat(documents.find().apply(SearchQuery.of("大学", 5)))
                .extracting(SearchHit::path)
                .containsExactly("entries/2002-000123");
        assertThat(documents.find().apply(SearchQuery.of("企業", 5))).isEmpty();
    }
}
