package dev.chiteki.server.work;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.api.work.WorkId;
import dev.chiteki.api.work.WorkStage;
import dev.chiteki.api.work.WorkState;
import dev.chiteki.api.work.Works;
import dev.chiteki.server.database.TenantTransactions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The work in the bound tenant's database. A row that says it runs is believed as long as its node lets it beat; one that
 * no longer does was interrupted, whoever reads it and whenever. All of it is real time.
 */
@Component
final class WorkRows {

    /** A node that has not written for so long is gone, or has lost its database. */
    static final Duration SILENCE = Duration.ofSeconds(60);

    static final Duration KEPT = Duration.ofDays(7);

    private static final int MOST_SHOWN = 20;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SENTENCE = 1_000;
    private static final String ALIVE = "stage = 'RUNNING' and beat_at > :alive";

    private final TenantTransactions transactions;

    WorkRows(TenantTransactions transactions) {
        this.transactions = transactions;
    }

    /**
     * Records work that is to begin.
     *
     * @param begin called once the row is there for good
     */
    void add(RunningWork work, Runnable begin) {
        transactions.write(() -> {
            forgetOld();
            requireRoom(work.account());
            statement("insert into core_work (id, plugin, version, account, title, title_en, stage, done, total,"
                            + " sentence, cancel_wanted, begun_at, beat_at)"
                            + " values (:id, :plugin, :version, :account, :title, :titleEn, 'RUNNING', 0, 0, '',"
                            + " false, :now, :now)")
                    .param("id", work.id().toString())
                    .param("plugin", work.owner().plugin())
                    .param("version", work.owner().version())
                    .param("account", work.account())
                    .param("title", cut(work.title().japanese(), LONGEST_TITLE))
                    .param("titleEn", cut(work.title().english(), LONGEST_TITLE))
                    .param("now", now())
                    .update();
            transactions.afterCommit(begin);
            return work;
        });
    }

    /** Writes how far it is. Answers whether somebody, on whichever node, wants it to stop. */
    boolean beat(RunningWork work) {
        Step step = work.step();
        return transactions.write(() -> {
            statement("update core_work set done = :done, total = :total, sentence = :sentence,"
                            + " sentence_en = :sentenceEn, beat_at = :now"
                            + " where id = :id and stage = 'RUNNING'")
                    .param("done", step.done())
                    .param("total", step.total())
                    .param("sentence", cut(step.sentence().japanese(), LONGEST_SENTENCE))
                    .param("sentenceEn", cut(step.sentence().english(), LONGEST_SENTENCE))
                    .param("now", now())
                    .param("id", work.id().toString())
                    .update();
            return statement("select cancel_wanted from core_work where id = :id")
                    .param("id", work.id().toString())
                    .query(Boolean.class)
                    .optional()
                    .orElse(true);
        });
    }

    /** Writes how it ended, and what it made, unless that is written or the work is forgotten already. */
    void end(EndedWork work) {
        Ending ending = work.ending();
        WorkFile file = ending.file();
        transactions.write(() -> {
            int ended = statement(
                            "update core_work set stage = :stage, done = :done, total = :total, sentence = :sentence,"
                                    + " sentence_en = :sentenceEn, path = :path, file = :file, beat_at = :now"
                                    + " where id = :id and stage = 'RUNNING'")
                    .param("stage", ending.stage().name())
                    .param("done", work.step().done())
                    .param("total", work.step().total())
                    .param("sentence", cut(ending.sentence().japanese(), LONGEST_SENTENCE))
                    .param("sentenceEn", cut(ending.sentence().english(), LONGEST_SENTENCE))
                    .param("path", ending.path())
                    .param("file", file == null ? null : file.name())
                    .param("now", now())
                    .param("id", work.id().toString())
                    .update();
            if (file != null && ended == 1) {
                add(work.id(), file);
            }
            return ended;
        });
    }

    /** Notes that the person wants it to stop, if it is theirs and runs. */
    void wantStop(WorkId id, String account) {
        transactions.write(() -> statement("update core_work set cancel_wanted = true"
                        + " where id = :id and account = :account and stage = 'RUNNING'")
                .param("id", id.toString())
                .param("account", account)
                .update());
    }

    /** Forgets it, if it is the person's and has ended. */
    void forget(WorkId id, String account) {
        transactions.write(() -> {
            List<String> own = statement(
                            "select id from core_work where id = :id and account = :account and not (" + ALIVE + ")")
                    .param("id", id.toString())
                    .param("account", account)
                    .param("alive", now().minus(SILENCE))
                    .query(String.class)
                    .list();
            own.forEach(this::delete);
            return own;
        });
    }

    Optional<RecordedWork> find(WorkId id, String account, Locale reader) {
        return transactions.read(() -> statement("select * from core_work where id = :id and account = :account")
                .param("id", id.toString())
                .param("account", account)
                .query((row, number) -> work(row, reader))
                .optional());
    }

    /** The person's, newest first. */
    List<RecordedWork> of(String account, Locale reader) {
        return transactions.read(() -> statement(
                        "select * from core_work where account = :account order by begun_at desc limit " + MOST_SHOWN)
                .param("account", account)
                .query((row, number) -> work(row, reader))
                .list());
    }

    Optional<WorkFile> file(WorkId id, String account) {
        return transactions.read(() -> statement("select f.name, f.content_type, f.content from core_work_file f"
                        + " join core_work w on w.id = f.work_id where w.id = :id and w.account = :account")
                .param("id", id.toString())
                .param("account", account)
                .query((row, number) ->
                        new WorkFile(row.getString("name"), row.getString("content_type"), row.getBytes("content")))
                .optional());
    }

    private void add(WorkId id, WorkFile file) {
        statement("insert into core_work_file (work_id, name, content_type, content)"
                        + " values (:id, :name, :type, :content)")
                .param("id", id.toString())
                .param("name", file.name())
                .param("type", file.contentType())
                .param("content", file.content())
                .update();
    }

    private void requireRoom(String account) {
        LocalDateTime alive = now().minus(SILENCE);
        int own = statement("select count(*) from core_work where account = :account and " + ALIVE)
                .param("account", account)
                .param("alive", alive)
                .query(Integer.class)
                .single();
        if (own >= Works.MOST_OF_PERSON) {
            throw ChitekiException.refused(Reason.of("work-too-many", Works.MOST_OF_PERSON));
        }
        int all = statement("select count(*) from core_work where " + ALIVE)
                .param("alive", alive)
                .query(Integer.class)
                .single();
        if (all >= Works.MOST_OF_REGION) {
            throw ChitekiException.refused(Reason.of("work-too-many-of-region", Works.MOST_OF_REGION));
        }
    }

    private void forgetOld() {
        statement("select id from core_work where begun_at < :old limit 100")
                .param("old", now().minus(KEPT))
                .query(String.class)
                .list()
                .forEach(this::delete);
    }

    private void delete(String id) {
        statement("delete from core_work_file where work_id = :id")
                .param("id", id)
                .update();
        statement("delete from core_work where id = :id").param("id", id).update();
    }

    private StatementSpec statement(String sql) {
        return transactions.jdbc().sql(sql);
    }

    private static RecordedWork work(ResultSet row, Locale reader) throws SQLException {
        WorkStage stage = WorkStage.valueOf(row.getString("stage"));
        boolean silent = row.getObject("beat_at", LocalDateTime.class).isBefore(now().minus(SILENCE));
        Instant begun = row.getObject("begun_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
        return new RecordedWork(
                row.getString("plugin"),
                new WorkState(
                        new WorkId(java.util.UUID.fromString(row.getString("id"))),
                        said(row, "title", reader),
                        stage == WorkStage.RUNNING && silent ? WorkStage.INTERRUPTED : stage,
                        row.getLong("done"),
                        row.getLong("total"),
                        said(row, "sentence", reader),
                        row.getString("path"),
                        row.getString("file"),
                        begun));
    }

    /** What stands in the column, or beside it in English; rows of earlier versions have it once, in either language. */
    private static String said(ResultSet row, String column, Locale reader) throws SQLException {
        String only = row.getString(column);
        String english = row.getString(column + "_en");
        return english == null ? only : new Bilingual(only, english).in(reader);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
