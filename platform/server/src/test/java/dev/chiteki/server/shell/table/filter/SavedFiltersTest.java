package dev.chiteki.server.shell.table.filter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.server.shell.table.KeptInMemory;
import org.junit.jupiter.api.Test;

class SavedFiltersTest {

    private final KeptInMemory kept = new KeptInMemory();
    private final SavedFilters saved = new SavedFilters(kept, "orders");

    @Test
    void aSavedFilterIsThereUnderItsNameUntilItIsDeleted() {
        saved.save("未払", "state=OPEN");
        saved.save("大口", "amount=1000000..");
        saved.save("未払", "state=OPEN&sort=date");

        assertThat(new SavedFilters(kept, "orders").all())
                .containsExactly(
                        new SavedFilter("大口", "amount=1000000..", false),
                        new SavedFilter("未払", "state=OPEN&sort=date", false));
        saved.delete("大口");
        saved.delete("未払");
        assertThat(saved.all()).isEmpty();
        assertThat(kept.find("filters/orders")).isEmpty();
    }

    @Test
    void theTableBeginsWithOneAtMost() {
        saved.save("a", "x=1");
        saved.save("b", "x=2");
        assertThat(saved.first()).isEmpty();

        saved.begin("a", true);
        saved.begin("b", true);
        saved.save("b", "x=3");
        assertThat(saved.first()).contains("x=3");

        saved.begin("b", false);
        assertThat(saved.first()).isEmpty();
    }

    @Test
    void tablesHaveTheirOwn() {
        saved.save("a", "x=1");

        assertThat(new SavedFilters(kept, "others").all()).isEmpty();
    }

    @Test
    void whatCannotBeReadFailsNoPage() {
        kept.keep("filters/orders", "{no list");

        assertThat(saved.all()).isEmpty();
    }
}
