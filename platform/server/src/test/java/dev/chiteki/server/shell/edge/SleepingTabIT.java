package dev.chiteki.server.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.shell.edge.TwinHouse.Membership;
import dev.chiteki.server.tenant.TenantScope;
import java.lang.ref.WeakReference;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A tab whose browser is away: it holds nothing that it no longer shows, and hears what it has missed when it is back. */
class SleepingTabIT {

    private static final TenantId KOBE = new TenantId("kobe");
    private static final String CLERK = "clerk";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static ConfigurableApplicationContext application;
    private static TwinHouse house;
    private static int port;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @BeforeAll
    static void open() {
        application = new SpringApplicationBuilder(TwinHouse.class)
                .properties(Map.of("server.port", "0", "vaadin.productionMode", "true"))
                .run();
        house = application.getBean(TwinHouse.class);
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void close() {
        application.close();
        TenantScope.agreeWith(Optional::empty);
    }

    @BeforeEach
    void enrol() {
        house.memberships.add(new Membership(CLERK, KOBE));
        house.failures.clear();
    }

    @Test
    void whatASettledPageNoLongerShowsIsCollectedThoughItsBrowserHasNotHeardOfIt() throws Exception {
        RegionUI page = open("/kobe");
        WeakReference<Span> removed = new WeakReference<>(show(page, "shown before"));

        page.accessSynchronously(() -> {
            page.getCurrentView().getElement().removeAllChildren();
            page.settle();
        });

        assertThat(isCollected(removed)).isTrue();
    }

    @Test
    void aBrowserThatComesBackHearsFirstWhatWasSettledAndThenTheRest() throws Exception {
        RegionUI page = open("/kobe");
        page.accessSynchronously(() -> {
            page.getCurrentView().getElement().setText("said while away");
            page.settle();
        });
        page.accessSynchronously(() -> page.getCurrentView().getElement().setText("said later"));

        Ear ear = connect(page);

        assertThat(ear.next("said while away")).doesNotContain("said later");
        assertThat(ear.next("said later")).doesNotContain("said while away");
        assertThat(house.failures).isEmpty();
    }

    @Test
    void whoIsAdmittedNoMoreHearsNothingOfWhatWasSettled() throws Exception {
        RegionUI page = open("/kobe");
        page.accessSynchronously(() -> {
            page.getCurrentView().getElement().setText("said while away");
            page.settle();
        });
        house.memberships.remove(new Membership(CLERK, KOBE));

        Ear ear = connect(page);

        assertThat(ear.everythingUntilItIsClosed()).doesNotContain("said while away");
    }

    private static Span show(RegionUI page, String text) {
        Span shown = new Span(text);
        page.accessSynchronously(() -> page.getCurrentView().getElement().appendChild(shown.getElement()));
        return shown;
    }

    private static boolean isCollected(WeakReference<?> reference) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!reference.refersTo(null) && System.nanoTime() < deadline) {
            System.gc();
            Thread.onSpinWait();
        }
        return reference.refersTo(null);
    }

    private RegionUI open(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(TwinHouse.ACCOUNT, CLERK)
                .header("Accept", "text/html,*/*")
                .build();
        assertThat(browser.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        return Objects.requireNonNull(house.opened.get());
    }

    /** As Vaadin's client does once the page is there, and again whenever the connection was lost. */
    private Ear connect(RegionUI page) {
        CompletableFuture<String> pushId = new CompletableFuture<>();
        page.accessSynchronously(() -> pushId.complete(page.getSession().getPushId()));
        String channel = "ws://localhost:" + port + "/VAADIN/push?v-r=push&v-uiId=" + page.getUIId() + "&v-pushId="
                + pushId.join()
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript"
                + "&X-Atmosphere-Transport=websocket&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true";
        Ear ear = new Ear();
        browser.newWebSocketBuilder()
                .header(TwinHouse.ACCOUNT, CLERK)
                .buildAsync(URI.create(channel), ear)
                .join();
        return ear;
    }

    private static final class Ear implements WebSocket.Listener {

        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final CompletableFuture<String> closed = new CompletableFuture<>();
        private final StringBuilder parts = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            parts.append(text);
            if (last) {
                heard.add(parts.toString());
                parts.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            closed.complete(reason);
            return null;
        }

        /** The next message that holds the text. */
        String next(String text) throws InterruptedException {
            String message = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            while (message != null && !message.contains(text)) {
                message = heard.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            }
            return Objects.requireNonNull(message, () -> "“" + text + "” was not heard");
        }

        String everythingUntilItIsClosed() throws Exception {
            closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return String.join("", heard);
        }
    }
}
