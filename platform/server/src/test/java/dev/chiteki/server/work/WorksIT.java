package dev.chiteki.server.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.work.LongWork;
import dev.chiteki.api.work.WorkId;
import dev.chiteki.api.work.WorkResult;
import dev.chiteki.api.work.WorkStage;
import dev.chiteki.api.work.WorkState;
import dev.chiteki.api.work.Works;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.security.KnownAccounts;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.text.Problems;
import dev.chiteki.server.text.PropertyTexts;
import dev.chiteki.server.text.WorkLanguage;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorksIT {

    private static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();
    private static final String CLERK = "secretariat@kobe";
    private static final String PRESIDENT = "president@kobe";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TenantId region = TestDatabase.freshRegion();
    private final KnownAccounts accounts =
            new KnownAccounts().member(CLERK, region, Role.SECRETARIAT).member(PRESIDENT, region, Role.PRESIDENT);
    private final SignedInUser user = accounts.signedInUser();
    private final Texts texts = PropertyTexts.read(
            List.of("i18n/work"),
            path -> Optional.ofNullable(WorksIT.class.getClassLoader().getResource(path)),
            () -> new WorkLanguage().locale().orElse(Locale.JAPANESE));
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final WorkRows rows = new WorkRows(TRANSACTIONS);
    private final WorkBench bench = new WorkBench(rows, new WorkEndings(new Problems(texts), texts), events::add);
    private final CountDownLatch gate = new CountDownLatch(1);

    private WorkDoor door = door(Locale.JAPANESE);

    @AfterEach
    void stopBench() {
        gate.countDown();
        bench.destroy();
    }

    @Test
    void itRunsForWhoeverBeganItInTheirRegionAndLanguageAndTellsItsResult() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        door = door(Locale.ENGLISH);

        WorkId id = begin(progress -> {
            seen.add(user.accountName() + " " + TenantScope.current() + " " + texts.locale());
            user.require(dev.chiteki.api.security.Permission.of("budget.book", Role.SECRETARIAT));
            return new WorkResult.Place("Done.", "entries");
        });

        WorkState end = await(id, state -> state.stage() == WorkStage.DONE);
        assertThat(seen).containsExactly(CLERK + " " + region + " en");
        assertThat(end.sentence()).isEqualTo("Done.");
        assertThat(end.place()).contains("entries");
        assertThat(events).contains(new WorksChanged(region, CLERK));
        awaitEvent(new WorkEnded(region, CLERK, Bilingual.same("一覧の出力"), WorkStage.DONE));
    }

    @Test
    void itsOwnerFindsItByItsIdAndAmongTheirOwn() throws Exception {
        WorkId id = begin(progress -> {
            gate.await();
            progress.stopIfCancelled();
            return new WorkResult.Done("済み");
        });
        Works works = works();

        assertThat(as(CLERK, () -> works.find(id)).orElseThrow().id()).isEqualTo(id);
        assertThat(as(CLERK, works::mine)).extracting(WorkState::id).contains(id);
        gate.countDown();
        await(id, state -> state.stage() == WorkStage.DONE);
    }

    @Test
    void whatItTellsOnItsWayIsSeenWhileItRuns() throws Exception {
        WorkId id = begin(progress -> {
            progress.tell(3, 10, "3件目");
            gate.await();
            return new WorkResult.Done("済み");
        });

        WorkState under = await(id, state -> state.done() == 3);
        assertThat(under.stage()).isEqualTo(WorkStage.RUNNING);
        assertThat(under.total()).isEqualTo(10);
        assertThat(under.sentence()).isEqualTo("3件目");
    }

    @Test
    void whatIsSaidInBothLanguagesIsReadInThatOfTheMoment() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        WorkId id = as(CLERK, () -> works().begin(new Bilingual("一覧の出力", "Export of the list"), progress -> {
            progress.tell(3, 10, new Bilingual("3件目", "The third"));
            told.countDown();
            gate.await();
            return new WorkResult.Done(new Bilingual("出力しました。", "Exported."));
        }));
        told.await();
        assertThat(await(id, state -> state.done() == 3).sentence()).isEqualTo("3件目");

        door = door(Locale.ENGLISH);
        WorkState under = state(id);
        gate.countDown();
        WorkState end = await(id, state -> state.stage() == WorkStage.DONE);

        assertThat(List.of(under.title(), under.sentence())).containsExactly("Export of the list", "The third");
        assertThat(end.sentence()).isEqualTo("Exported.");
        door = door(Locale.JAPANESE);
        assertThat(state(id).title()).isEqualTo("一覧の出力");
        assertThat(state(id).sentence()).isEqualTo("出力しました。");
    }

    @Test
    void whyItEndedIsReadInTheLanguageOfTheMomentToo() throws Exception {
        WorkId refused = begin(progress -> {
            throw ChitekiException.refused(Reason.of("work-too-many", 3));
        });
        assertThat(await(refused, state -> state.stage() == WorkStage.FAILED).sentence())
                .contains("3件まで");

        door = door(Locale.ENGLISH);

        assertThat(state(refused).sentence()).contains("One person can have 3 pieces of work");
    }

    @Test
    void aRowOfAnEarlierVersionIsReadAsItStands() throws Exception {
        RunningWork earlier = new RunningWork(
                WorkId.random(), region, CLERK, owner(getClass().getClassLoader()), Bilingual.same("一覧の出力"));
        TenantScope.run(region, () -> {
            rows.add(earlier, () -> {});
            TRANSACTIONS.write(() -> TRANSACTIONS
                    .jdbc()
                    .sql("update core_work set title_en = null, sentence_en = null, sentence = '半分'")
                    .update());
        });

        door = door(Locale.ENGLISH);

        assertThat(List.of(state(earlier.id()).title(), state(earlier.id()).sentence()))
                .containsExactly("一覧の出力", "半分");
    }

    @Test
    void itStopsAtItsNextStepWhenItsOwnerWantsItAndNobodyElseCan() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        WorkId id = begin(progress -> {
            begun.countDown();
            while (true) {
                progress.tell(1, 0, "");
                Thread.onSpinWait();
            }
        });
        begun.await();

        as(PRESIDENT, () -> {
            door.cancel(id);
            return id;
        });
        assertThat(as(PRESIDENT, () -> door.find(id))).isEmpty();
        assertThat(state(id).stage()).isEqualTo(WorkStage.RUNNING);
        as(CLERK, () -> {
            works().cancel(id);
            return id;
        });

        assertThat(await(id, state -> state.stage() != WorkStage.RUNNING).sentence())
                .isEqualTo("中止しました。");
        assertThat(state(id).stage()).isEqualTo(WorkStage.CANCELLED);
    }

    @Test
    void aWishToStopReachesTheNodeThatDoesIt() throws Exception {
        WorkId id = begin(progress -> {
            while (true) {
                progress.tell(1, 0, "");
                Thread.onSpinWait();
            }
        });

        TenantScope.run(region, () -> rows.wantStop(id, CLERK));

        assertThat(await(id, state -> state.stage() != WorkStage.RUNNING).stage())
                .isEqualTo(WorkStage.CANCELLED);
    }

    @Test
    void aRefusalIsToldWithItsReasonAndRemedyAndAnythingElseWithANumber() throws Exception {
        WorkId refused = begin(progress -> {
            throw ChitekiException.refused(Reason.of("work-too-many", 3));
        });
        WorkId broken = begin(progress -> {
            throw new StackOverflowError("deep");
        });

        assertThat(await(refused, state -> state.stage() == WorkStage.FAILED).sentence())
                .contains("3件まで", "中止してから");
        assertThat(await(broken, state -> state.stage() == WorkStage.FAILED).sentence())
                .matches(".*番号[0-9a-f]{8}を.*");
    }

    @Test
    void aFileIsForWhoeverBeganItAloneAndOneThatIsTooLargeIsRefused() throws Exception {
        WorkId id = begin(progress ->
                new WorkResult.Download("済み", "一覧.csv", "text/csv", target -> target.write(new byte[] {1, 2, 3})));
        WorkId large = begin(progress -> new WorkResult.Download(
                "済み", "大.csv", "text/csv", target -> target.write(new byte[Works.MOST_BYTES + 1])));

        assertThat(await(id, state -> state.stage() == WorkStage.DONE).fileName())
                .contains("一覧.csv");
        assertThat(as(CLERK, () -> door.file(id)))
                .hasValueSatisfying(file -> assertThat(file.content()).containsExactly(1, 2, 3));
        assertThat(as(PRESIDENT, () -> door.file(id))).isEmpty();
        assertThat(await(large, state -> state.stage() == WorkStage.FAILED).sentence())
                .contains("10MB");
    }

    @Test
    void anEndThatTheDatabaseDoesNotTakeIsRecordedAndToldOnceItDoes() throws Exception {
        TestDatabase.parts().asOwner(region, "rename table core_work_file to core_work_file_away");
        CountDownLatch ended = new CountDownLatch(1);
        WorkId id = begin(progress -> {
            ended.countDown();
            return new WorkResult.Download("済み", "一覧.csv", "text/csv", target -> target.write(1));
        });
        ended.await();
        bench.stop(any -> true);
        assertThat(state(id).stage()).isEqualTo(WorkStage.RUNNING);

        TestDatabase.parts().asOwner(region, "rename table core_work_file_away to core_work_file");

        await(id, state -> state.stage() == WorkStage.DONE);
        assertThat(as(CLERK, () -> door.file(id))).isPresent();
        awaitEvent(new WorkEnded(region, CLERK, Bilingual.same("一覧の出力"), WorkStage.DONE));
    }

    @Test
    void aPlaceOrFileNameThatCannotBeKeptIsTheWorksOwnFailure() throws Exception {
        WorkId place = begin(progress -> new WorkResult.Place("済み", "x".repeat(501)));
        WorkId file = begin(
                progress -> new WorkResult.Download("済み", "x".repeat(201), "text/csv", target -> target.write(1)));

        assertThat(await(place, state -> state.stage() != WorkStage.RUNNING).stage())
                .isEqualTo(WorkStage.FAILED);
        assertThat(await(file, state -> state.stage() != WorkStage.RUNNING).stage())
                .isEqualTo(WorkStage.FAILED);
    }

    @Test
    void whatIsUndoneNeverBegins() throws Exception {
        assertThatThrownBy(() -> as(
                        CLERK,
                        () -> TRANSACTIONS.write(() -> {
                            works().begin("undone", progress -> new WorkResult.Done(""));
                            throw new IllegalStateException("refused");
                        })))
                .hasMessage("refused");

        assertThat(as(CLERK, door::mine)).isEmpty();
    }

    @Test
    void nobodyHasTooManyAtOnce() throws Exception {
        for (int count = 0; count < Works.MOST_OF_PERSON; count++) {
            begin(progress -> {
                gate.await();
                return new WorkResult.Done("");
            });
        }

        assertThatThrownBy(() -> begin(progress -> new WorkResult.Done("")))
                .isInstanceOf(ChitekiException.class)
                .hasMessageContaining("work-too-many");
        gate.countDown();
        List<RecordedWork> own = as(CLERK, door::mine);
        assertThat(own).hasSize(Works.MOST_OF_PERSON);
        for (RecordedWork work : own) {
            await(work.state().id(), state -> state.stage() == WorkStage.DONE);
        }
        assertThat(begin(progress -> new WorkResult.Done(""))).isNotNull();
    }

    @Test
    void workOfANodeThatHasFallenSilentIsInterruptedAndCanBeTakenOffTheList() throws Exception {
        RunningWork lost = new RunningWork(
                WorkId.random(), region, CLERK, owner(getClass().getClassLoader()), Bilingual.same("一覧の出力"));
        TenantScope.run(region, () -> rows.add(lost, () -> {}));
        assertThat(state(lost.id()).stage()).isEqualTo(WorkStage.RUNNING);

        TenantScope.run(
                region,
                () -> TRANSACTIONS.write(() -> TRANSACTIONS
                        .jdbc()
                        .sql("update core_work set beat_at = date_sub(beat_at, interval 61 second)")
                        .update()));

        assertThat(state(lost.id()).stage()).isEqualTo(WorkStage.INTERRUPTED);
        as(CLERK, () -> {
            door.forget(lost.id());
            return lost;
        });
        assertThat(as(CLERK, door::mine)).isEmpty();
    }

    @Test
    void aStoppedPluginsWorkEndsAndItsClassLoaderIsFree() throws Exception {
        WeakReference<ClassLoader> loader = beginForAPluginOfItsOwn();
        List<RecordedWork> before = as(CLERK, door::mine);

        door.stop("notes", "2.0.0");

        assertThat(state(before.getFirst().state().id()).stage()).isEqualTo(WorkStage.INTERRUPTED);
        assertThat(state(before.getFirst().state().id()).sentence()).contains("もう一度始めてください");
        Instant deadline = Instant.now().plus(PATIENCE);
        while (loader.get() != null && Instant.now().isBefore(deadline)) {
            System.gc();
            Thread.onSpinWait();
        }
        assertThat(loader.get()).isNull();
    }

    /** In a method of its own, so that no frame of the test holds the loader. */
    private WeakReference<ClassLoader> beginForAPluginOfItsOwn() throws Exception {
        URLClassLoader loader = new URLClassLoader(new URL[0], getClass().getClassLoader());
        CountDownLatch begun = new CountDownLatch(1);
        Works works = door.of(new WorkOwner("notes", "2.0.0", loader, texts));
        as(
                CLERK,
                () -> works.begin("長い処理", progress -> {
                    begun.countDown();
                    gate.await();
                    return new WorkResult.Done("");
                }));
        begun.await();
        return new WeakReference<>(loader);
    }

    private WorkId begin(LongWork work) throws Exception {
        return as(CLERK, () -> works().begin("一覧の出力", work));
    }

    private Works works() {
        return door.of(owner(getClass().getClassLoader()));
    }

    private WorkOwner owner(ClassLoader loader) {
        return new WorkOwner("budget", "1.0.0", loader, texts);
    }

    private WorkDoor door(Locale language) {
        return new WorkDoor(rows, bench, user, () -> language);
    }

    private WorkState state(WorkId id) throws Exception {
        return as(CLERK, () -> door.find(id)).orElseThrow().state();
    }

    private WorkState await(WorkId id, Predicate<WorkState> wanted) throws Exception {
        Instant deadline = Instant.now().plus(PATIENCE);
        List<WorkState> seen = new ArrayList<>();
        while (Instant.now().isBefore(deadline)) {
            WorkState state = state(id);
            if (wanted.test(state)) {
                return state;
            }
            if (seen.isEmpty() || !seen.getLast().equals(state)) {
                seen.add(state);
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The work did not come so far within " + PATIENCE + ": " + seen);
    }

    private void awaitEvent(Object event) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!events.contains(event) && Instant.now().isBefore(deadline)) {
            Thread.onSpinWait();
        }
        assertThat(events).contains(event);
    }

    private <T> T as(String account, Callable<T> work) throws Exception {
        return KnownAccounts.as(account, () -> TenantScope.<T, Exception>call(region, work::call));
    }
}
