package dev.chiteki.server.shell.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.document.Cell;
import dev.chiteki.api.document.SheetRow;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.imports.ImportColumn;
import dev.chiteki.api.imports.ImportRow;
import dev.chiteki.api.imports.ImportedRow;
import dev.chiteki.api.imports.RowImport;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.table.ColumnType;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.tenant.TenantScope;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** An import into the preferences, which are a table like any other. */
class ImportRunIT {

    private static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();
    private static final TenantId KOBE = TestDatabase.freshRegion();
    private static final ImportColumn NAME = ImportColumn.required("name", "Name", ColumnType.TEXT);

    private final String owner = UUID.randomUUID().toString();
    private final List<Integer> progress = new ArrayList<>();

    @Test
    void allRowsAreTaken() {
        ImportReport report = in(() -> run(this::keep).take(read("a", "b", "c"), progress::add));

        assertThat(report.isFine()).isTrue();
        assertThat(report.taken()).extracting(ImportedRow::label).containsExactly("a", "b", "c");
        assertThat(kept()).isEqualTo(3);
        assertThat(progress).containsExactly(1, 2, 3);
    }

    @Test
    void aRehearsalReportsTheSameAndLeavesNothing() {
        ImportReport report = in(() -> run(this::keep).rehearse(read("a", "b"), progress::add));

        assertThat(report.isFine()).isTrue();
        assertThat(report.taken()).hasSize(2);
        assertThat(kept()).isZero();
    }

    @Test
    void ifOneRowIsRefusedNoneIsTakenAndAllAreReported() {
        ImportReport report = in(() -> run(this::keep).take(read("a", "refused", "b", "refused"), progress::add));

        assertThat(report.findings())
                .extracting(Finding::row, Finding::value, finding -> finding.reason()
                        .code())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(3, "refused", "no-such-name"),
                        org.assertj.core.api.Assertions.tuple(5, "refused", "no-such-name"));
        assertThat(report.refusedRows()).isEqualTo(2);
        assertThat(kept()).isZero();
    }

    @Test
    void whatWasTakenBeforeIsNotTakenAgain() {
        in(() -> run(this::keep).take(read("a", "b"), progress::add));

        ImportReport again = in(() -> run(this::keep).take(read("a", "b"), progress::add));

        assertThat(again.isFine()).isTrue();
        assertThat(again.repeated()).isEqualTo(2);
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void whoMayTakeNothingInIsToldSoOnce() {
        assertThatThrownBy(() -> in(() -> run(row -> {
                            throw ChitekiException.forbidden(Reason.of("permission-missing", "x"));
                        })
                        .take(read("a", "b"), progress::add)))
                .hasMessageContaining("permission-missing");
    }

    @Test
    void anUnexpectedFailureUndoesAll() {
        assertThatThrownBy(() -> in(() -> run(row -> {
                            ImportedRow taken = keep(row);
                            if (row.number() == 3) {
                                throw new IllegalStateException("a defect");
                            }
                            return taken;
                        })
                        .take(read("a", "b"), progress::add)))
                .hasMessage("a defect");

        assertThat(kept()).isZero();
    }

    private ImportedRow keep(ImportRow row) {
        String name = row.text("name").orElseThrow();
        return TRANSACTIONS.write(() -> {
            if (name.equals("refused")) {
                throw ChitekiException.refused(Reason.at("name", "no-such-name", name));
            }
            boolean repeated = count(row.requestKey()) > 0;
            if (!repeated) {
                TRANSACTIONS
                        .jdbc()
                        .sql("insert into core_preference values ('x', :owner, :key, :name, :now)")
                        .param("owner", owner)
                        .param("key", row.requestKey())
                        .param("name", name)
                        .param("now", LocalDateTime.of(2002, 7, 1, 9, 0))
                        .update();
            }
            return new ImportedRow(name, "", repeated);
        });
    }

    private long kept() {
        return in(() -> TRANSACTIONS.read(() -> count("%")));
    }

    private long count(String key) {
        return TRANSACTIONS
                .jdbc()
                .sql("select count(*) from core_preference where owner = :owner and name like :key")
                .param("owner", owner)
                .param("key", key)
                .query(Long.class)
                .single();
    }

    private ImportRun run(dev.chiteki.api.imports.RowWork work) {
        return new ImportRun(TRANSACTIONS, new RowImport("x", "X", "", List.of(NAME), work));
    }

    private static ReadRows read(String... names) {
        List<SheetRow> rows = new ArrayList<>();
        for (String name : names) {
            rows.add(new SheetRow(rows.size() + 2, List.of(Cell.of(name))));
        }
        ImportFile file = new ImportFile("a.csv", "f".repeat(64), List.of("Name"), rows);
        RowImport way = new RowImport("x", "X", "", List.of(NAME), row -> new ImportedRow("", "", false));
        return ReadRows.of(way, file, new ColumnMapping(Map.of("name", 0)));
    }

    private static <T> T in(Supplier<? extends T> work) {
        return TenantScope.<T, RuntimeException>call(KOBE, work::get);
    }
}
