package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import dev.chiteki.api.table.Choice;
import dev.chiteki.api.table.Column;
import dev.chiteki.api.table.Filter;
import dev.chiteki.api.table.Order;
import dev.chiteki.api.table.RowSource;
import dev.chiteki.api.table.TableDefinition;
import dev.chiteki.api.table.TableQuery;
import dev.chiteki.server.schedule.RecordedRun;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The history of the region's jobs, the latest first, with the chosen run beside it. */
final class RunsPage extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient JobDesk desk;

    @SuppressWarnings("this-escape")
    RunsPage(JobDesk desk) {
        this.desk = desk;
        getContent().add(desk.context().parts().table(definition()));
    }

    private TableDefinition<RecordedRun> definition() {
        return TableDefinition.of("job-runs", desk.text("runs"), new Source(desk), columns())
                .ordered(Order.descending("scheduled"))
                .saying(desk.text("runs.none"))
                .opening(this::detail);
    }

    private List<Column<RecordedRun>> columns() {
        List<Column<RecordedRun>> columns = new ArrayList<>();
        columns.add(Column.<RecordedRun>day("scheduled", desk.text("day"), run -> day(run))
                .sortable()
                .filterable()
                .compact());
        columns.add(Column.<RecordedRun>text("time", desk.text("time"), run -> desk.second(run.scheduled())
                        .substring(11))
                .compact());
        columns.add(job());
        columns.add(Column.<RecordedRun>choice("state", desk.text("state"), RunBadge.choices(desk), run -> run.state()
                        .code())
                .sortable()
                .filterable());
        columns.add(Column.<RecordedRun>number("amount", desk.text("amount"), RecordedRun::amount)
                .sortable()
                .filterable());
        columns.add(Column.<RecordedRun>text("summary", desk.text("summary"), RecordedRun::summary));
        columns.add(Column.<RecordedRun>text("person", desk.text("asked-by"), run -> person(run.askedBy()))
                .filterable());
        return columns;
    }

    private Column<RecordedRun> job() {
        List<Choice> jobs = desk.jobs().all().stream()
                .map(row -> Choice.of(row.key().plugin() + "." + row.key().job(), desk.title(row)))
                .toList();
        return jobs.isEmpty()
                ? Column.text("job", desk.text("job"), RunsPage::code)
                : Column.<RecordedRun>choice("job", desk.text("job"), jobs, RunsPage::code)
                        .sortable()
                        .filterable();
    }

    private static String code(RecordedRun run) {
        return run.plugin() + "." + run.job();
    }

    private LocalDate day(RecordedRun run) {
        return LocalDate.ofInstant(run.scheduled(), desk.jobs().zone());
    }

    private @Nullable String person(@Nullable String account) {
        return account == null ? null : desk.context().directory().nameAndAccount(account);
    }

    private Component detail(String id) {
        RecordedRun run = desk.jobs().run(id);
        DescriptionList facts = new DescriptionList();
        facts.addClassName("chiteki-facts");
        add(facts, "scheduled", desk.second(run.scheduled()));
        add(facts, "state", desk.text("state." + run.state().code()));
        add(facts, "began", desk.second(run.began()));
        add(facts, "ended", desk.second(run.ended()));
        add(facts, "summary", run.summary());
        add(facts, "amount", Long.toString(run.amount()));
        add(facts, "attempt", Integer.toString(run.attempt()));
        add(facts, "asked-by", person(run.askedBy()));
        add(facts, "plugin", run.plugin() + " " + run.version());
        add(facts, "node", run.node());
        return facts;
    }

    private void add(DescriptionList facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new DescriptionList.Term(desk.text(key)), new DescriptionList.Description(value));
        }
    }

    /** The database counts, narrows and orders. */
    private record Source(JobDesk desk) implements RowSource<RecordedRun> {

        @Override
        public String key(RecordedRun run) {
            return run.id();
        }

        @Override
        public long count(List<Filter> filters) {
            return desk.jobs().count(filters);
        }

        @Override
        public List<RecordedRun> page(TableQuery query) {
            return desk.jobs().page(query);
        }
    }
}
