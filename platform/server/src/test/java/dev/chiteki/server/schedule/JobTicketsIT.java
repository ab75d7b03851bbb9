package dev.chiteki.server.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.MySQL8JdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.chiteki.server.database.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes over one control database change the same ticket at the same moment. */
class JobTicketsIT {

    private static final int ROUNDS = 200;
    private static final Instant NOON = Instant.parse("2002-07-01T03:00:00Z");

    private final JobTickets here = node();
    private final JobTickets there = node();
    private final CyclicBarrier moment = new CyclicBarrier(2);

    @AfterEach
    void tidyUp() {
        here.all().forEach(ticket -> here.remove(ticket.instance()));
    }

    @Test
    void bothMoveIt() {
        together(this::put, JobTickets::replace, JobTickets::replace);

        assertThat(here.all()).hasSize(1);
    }

    @Test
    void oneMovesItAndTheOtherRemovesIt() {
        together(this::put, JobTickets::replace, (node, ticket) -> node.remove(ticket.instance()));
    }

    @Test
    void bothRemoveIt() {
        together(
                this::put,
                (node, ticket) -> node.remove(ticket.instance()),
                (node, ticket) -> node.remove(ticket.instance()));

        assertThat(here.all()).isEmpty();
    }

    @Test
    void bothMakeIt() {
        together(ticket -> here.remove(ticket.instance()), JobTickets::add, JobTickets::add);

        assertThat(here.all()).hasSize(1);
    }

    @Test
    void oneBeginsWhatTheOtherTakesBack() {
        together(this::put, JobTickets::begin, (node, ticket) -> node.remove(ticket.instance()));
    }

    /** As before each round: it is there, and due at noon. */
    private void put(JobTicket ticket) {
        here.add(ticket);
        here.replace(ticket);
    }

    private void together(
            Consumer<JobTicket> before,
            BiConsumer<JobTickets, JobTicket> one,
            BiConsumer<JobTickets, JobTicket> other) {
        JobTicket ticket = new JobTicket("a-b", "clock", "tick", "", NOON, Duration.ZERO, null, null);
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= ROUNDS; round++) {
                before.accept(ticket);
                JobTicket changed = ticket.dueAt(NOON.plusSeconds(round));
                Future<?> first = nodes.submit(() -> atTheSameMoment(here, changed, one));
                Future<?> second = nodes.submit(() -> atTheSameMoment(there, changed, other));
                assertThatCode(first::get).as("round " + round).doesNotThrowAnyException();
                assertThatCode(second::get).as("round " + round).doesNotThrowAnyException();
            }
        }
    }

    private @Nullable Void atTheSameMoment(JobTickets node, JobTicket ticket, BiConsumer<JobTickets, JobTicket> change)
            throws Exception {
        moment.await();
        change.accept(node, ticket);
        return null;
    }

    /** As a node has them that never begins to serve any. */
    private static JobTickets node() {
        Task<JobTicket> served = Tasks.custom(JobTickets.TASK, JobTicket.class)
                .execute((ticket, context) -> (complete, operations) -> operations.remove());
        return new JobTickets(Scheduler.create(TestDatabase.control().source(), served)
                .tableName("job_ticket")
                .serializer(new TicketJson())
                .jdbcCustomization(new MySQL8JdbcCustomization(true))
                .build());
    }
}
