package dev.chiteki.server.shell.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.search.SearchHit;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.Links;
import dev.chiteki.server.plugin.Contributions;
import dev.chiteki.server.plugin.PluginDescriptor;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.text.LanguageScope;
import dev.chiteki.server.text.PropertyTexts;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchRunsTest {

    private static final TenantId SAPPORO = new TenantId("sapporo");
    private static final Permission READ = Permission.of("notes.read");
    private static final SearchQuery QUERY = SearchQuery.of("laser", 3);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SearchRuns runs = new SearchRuns(plugin -> new Addresses(plugin), Duration.ofMillis(300));
    private final AtomicBoolean over = new AtomicBoolean();

    @AfterEach
    void letTheHangingGo() {
        over.set(true);
    }

    @Test
    void whatIsFoundHasItsAddressAndNoMoreThanAskedFor() throws InterruptedException {
        SearchOutcome outcome = run("notes", query -> List.of(hit("1"), hit("2"), hit("3"), hit("4")));

        assertThat(outcome).isInstanceOfSatisfying(SearchOutcome.Found.class, found -> assertThat(found.findings())
                .extracting(Finding::href)
                .containsExactly("/sapporo/notes/1", "/sapporo/notes/2", "/sapporo/notes/3"));
    }

    @Test
    void aSearchRunsForTheRegionAndInTheLanguageOfWhoAsked() throws InterruptedException {
        SearchOutcome outcome = run(
                "notes",
                query -> List.of(hit(TenantScope.current() + " "
                        + new LanguageScope().locale().orElseThrow())));

        assertThat(outcome)
                .isEqualTo(
                        new SearchOutcome.Found(List.of(new Finding("sapporo en", "", "/sapporo/notes/sapporo en"))));
    }

    @Test
    void oneThatThrowsSaysSoForItselfAlone() throws InterruptedException {
        RuntimeException broken = new IllegalStateException("broken");

        SearchOutcome outcome = run("notes", query -> {
            throw broken;
        });

        assertThat(outcome).isEqualTo(new SearchOutcome.Failed(broken));
        assertThat(run("notes", query -> List.of())).isEqualTo(new SearchOutcome.Found(List.of()));
    }

    @Test
    void oneThatNeverAnswersIsLateAndLeavesOtherPluginsTheirAnswers() throws InterruptedException {
        BlockingQueue<SearchOutcome> late = new LinkedBlockingQueue<>();
        for (int hanging = 0; hanging < SearchRuns.MOST_AT_ONCE; hanging++) {
            start("burning", query -> burn(), late);
        }
        for (int hanging = 0; hanging < SearchRuns.MOST_AT_ONCE; hanging++) {
            assertThat(take(late)).isEqualTo(new SearchOutcome.Late());
        }

        // All of its turns are taken by now, so not even a quick one gets through.
        assertThat(run("burning", query -> List.of())).isEqualTo(new SearchOutcome.Late());
        assertThat(run("notes", query -> List.of())).isEqualTo(new SearchOutcome.Found(List.of()));
    }

    @Test
    void whatWasGivenUpIsNotTold() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        BlockingQueue<SearchOutcome> told = new LinkedBlockingQueue<>();
        Runnable giveUp = start(
                "notes",
                query -> {
                    begun.countDown();
                    return burn();
                },
                told);
        assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();

        giveUp.run();
        over.set(true);

        // Another one that is told shows that the first one could have been.
        start("notes", query -> List.of(), told);
        assertThat(take(told)).isEqualTo(new SearchOutcome.Found(List.of()));
        assertThat(told).isEmpty();
    }

    private SearchOutcome run(String plugin, Function<SearchQuery, List<SearchHit>> find) throws InterruptedException {
        BlockingQueue<SearchOutcome> told = new LinkedBlockingQueue<>();
        start(plugin, find, told);
        return take(told);
    }

    private Runnable start(
            String plugin, Function<SearchQuery, List<SearchHit>> find, BlockingQueue<SearchOutcome> told) {
        RecordSearch search = new RecordSearch(running(plugin), new Search("title", READ, find));
        return TenantScope.<Runnable, RuntimeException>call(
                SAPPORO, () -> runs.start(search, QUERY, Locale.ENGLISH, told::add));
    }

    private static SearchOutcome take(BlockingQueue<SearchOutcome> told) throws InterruptedException {
        SearchOutcome outcome = told.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(outcome).as("an answer within " + PATIENCE).isNotNull();
        return outcome;
    }

    /** Takes a processor and listens to no interrupt. */
    private List<SearchHit> burn() {
        while (!over.get()) {
            Thread.onSpinWait();
        }
        return List.of();
    }

    private static SearchHit hit(String title) {
        return new SearchHit(title, "", title);
    }

    private static RunningPlugin running(String id) {
        Texts none = PropertyTexts.read(List.of(), path -> Optional.empty(), () -> Locale.JAPANESE);
        return new RunningPlugin(
                new PluginDescriptor(id, "1.0.0", id, "", "none", "", Set.of()),
                SearchRunsTest.class.getClassLoader(),
                none,
                Contributions.of(new Plugin() {}));
    }

    private record Addresses(String plugin) implements Links {

        @Override
        public String href(String path) {
            return "/" + TenantScope.current() + "/" + plugin + "/" + path;
        }

        @Override
        public Component anchor(String path, String text) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void open(String path) {
            throw new UnsupportedOperationException();
        }
    }
}
