package dev.chiteki.server.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.server.VaadinSession;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.shell.edge.TwinHouse.Membership;
import dev.chiteki.server.tenant.TenantScope;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two tabs of two regions in one session of one browser: whatever happens in one never runs for the other. */
class TwinTabsIT {

    private static final TenantId KOBE = new TenantId("kobe");
    private static final TenantId KYOTO = new TenantId("kyoto");
    private static final String CLERK = "clerk";

    private static ConfigurableApplicationContext application;
    private static TwinHouse house;
    private static int port;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @BeforeAll
    static void open() {
        application =
                new SpringApplicationBuilder(TwinHouse.class).run("--server.port=0", "--vaadin.productionMode=true");
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
        house.memberships.add(new Membership(CLERK, KYOTO));
        house.failures.clear();
    }

    @Test
    void eachPageIsMadeForTheTenantOfItsPath() throws Exception {
        Tab kobe = open("/kobe/notes");
        Tab kyoto = open("/kyoto/notes");

        assertThat(kobe.spy().madeFor).isEqualTo("kobe");
        assertThat(kyoto.spy().madeFor).isEqualTo("kyoto");
        assertThat(kobe.page().getSession()).isSameAs(kyoto.page().getSession());
    }

    @Test
    void clicksAndDownloadsOfAPageRunForItsOwnTenant() throws Exception {
        Tab kobe = open("/kobe");
        Tab kyoto = open("/kyoto");

        click(kobe, CLERK);
        click(kyoto, CLERK);

        assertThat(kobe.spy().heard).isEqualTo("kobe");
        assertThat(kyoto.spy().heard).isEqualTo("kyoto");
        assertThat(get("/" + kobe.download(), CLERK).body()).isEqualTo("kobe");
        assertThat(get("/" + kyoto.download(), CLERK).body()).isEqualTo("kyoto");
    }

    @Test
    void aCommandFromAThreadOfAnotherTenantRunsForThePagesOwn() throws Exception {
        Tab kyoto = open("/kyoto");
        CompletableFuture<String> heard = new CompletableFuture<>();

        TenantScope.run(KOBE, () -> kyoto.page().access(() -> heard.complete(TenantSpy.bound())));

        assertThat(heard.get(5, TimeUnit.SECONDS)).isEqualTo("kyoto");
    }

    @Test
    void aCommandRunByWhoeverHoldsTheLockRunsForThePagesOwnTenant() throws Exception {
        Tab kobe = open("/kobe");
        Tab kyoto = open("/kyoto");
        VaadinSession session = kobe.page().getSession();
        AtomicReference<String> heard = new AtomicReference<>("nothing yet");
        AtomicReference<String> heardBySession = new AtomicReference<>("nothing yet");

        TenantScope.run(KOBE, () -> {
            session.lock();
            try {
                CompletableFuture.runAsync(() -> {
                            kyoto.page().access(() -> heard.set(TenantSpy.bound()));
                            session.access(() -> heardBySession.set(TenantSpy.bound()));
                        })
                        .join();
                assertThat(heard).hasValue("nothing yet");
            } finally {
                session.unlock();
            }
            assertThat(TenantSpy.bound()).isEqualTo("kobe");
        });

        assertThat(heard).hasValue("kyoto");
        assertThat(heardBySession).hasValue("none");
    }

    @Test
    void synchronousAndLaterCommandsRunForThePagesOwnTenant() throws Exception {
        Tab kyoto = open("/kyoto");
        Map<String, String> heard = new ConcurrentHashMap<>();
        Runnable later = kyoto.page().accessLater(() -> heard.put("later", TenantSpy.bound()), null)::run;

        TenantScope.run(KOBE, () -> {
            kyoto.page().accessSynchronously(() -> heard.put("synchronously", TenantSpy.bound()));
            later.run();
        });

        assertThat(heard).isEqualTo(Map.of("synchronously", "kyoto", "later", "kyoto"));
    }

    @Test
    void codeThatBindsAnotherTenantThanThePagesIsStopped() throws Exception {
        Tab kyoto = open("/kyoto");

        assertThatThrownBy(() -> kyoto.page()
                        .accessSynchronously(
                                () -> TenantScope.<TenantId, RuntimeException>rebind(KOBE, TenantScope::current)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kobe")
                .hasMessageContaining("kyoto");
    }

    @Test
    void whoIsNoMemberGetsAPageOfNoTenant() throws Exception {
        house.memberships.remove(new Membership(CLERK, KOBE));

        assertThat(open("/kobe").spy().madeFor).isEqualTo("none");
        assertThat(open("/no-such-region").spy().madeFor).isEqualTo("none");
    }

    @Test
    void aPageOfAFormerMemberAnswersNoMore() throws Exception {
        Tab kobe = open("/kobe");
        house.memberships.remove(new Membership(CLERK, KOBE));

        HttpResponse<String> answer = click(kobe, CLERK);

        assertThat(kobe.spy().heard).isEqualTo("nothing yet");
        assertThat(answer.body()).contains("sessionExpired").doesNotContain("kobe");
        assertThat(get("/" + kobe.download(), CLERK).statusCode()).isEqualTo(404);
    }

    @Test
    void aPageAnswersOnlyToWhoOpenedIt() throws Exception {
        house.memberships.add(new Membership("other", KOBE));
        Tab kobe = open("/kobe");

        click(kobe, "other");

        assertThat(kobe.spy().heard).isEqualTo("nothing yet");
    }

    @Test
    void aRequestForAnUnknownPageReachesNoTenant() throws Exception {
        Tab kobe = open("/kobe");

        HttpResponse<String> heartbeat = post("/?v-r=heartbeat&v-uiId=4711", "", CLERK);
        HttpResponse<String> download =
                get("/" + kobe.download().replaceFirst("resource/\\d+/", "resource/4711/"), CLERK);

        assertThat(heartbeat.statusCode()).isEqualTo(404);
        assertThat(download.statusCode()).isNotEqualTo(200);
        assertThat(download.body()).doesNotContain("kobe");
    }

    @Test
    void pagesAreMadeOnlyByTheirFirstRequest() throws Exception {
        assertThat(get("/?v-r=init&location=kobe", CLERK).body()).doesNotContain("appConfig");
    }

    private record Tab(RegionUI page, TenantSpy spy, String download) {}

    private Tab open(String path) throws Exception {
        assertThat(get(path, CLERK).statusCode()).isEqualTo(200);
        RegionUI page = Objects.requireNonNull(house.opened.get());
        return within(page, () -> {
            TenantSpy spy = (TenantSpy) page.getCurrentView();
            return new Tab(page, spy, spy.download.getHref());
        });
    }

    private HttpResponse<String> click(Tab tab, String account) throws Exception {
        String body = within(tab.page(), () -> """
                {"csrfToken":"%s","rpc":[{"type":"event","node":%d,"event":"click","data":{}}],"syncId":0,"clientId":0}
                """.formatted(
                        tab.page().getCsrfToken(),
                        tab.spy().button.getElement().getNode().getId()));
        return post("/?v-r=uidl&v-uiId=" + tab.page().getUIId(), body, account);
    }

    private static <T> T within(RegionUI page, Supplier<T> question) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        page.accessSynchronously(() -> answer.complete(question.get()));
        return answer.join();
    }

    private HttpResponse<String> get(String path, String account) throws Exception {
        return send(request(path, account).GET());
    }

    private HttpResponse<String> post(String path, String body, String account) throws Exception {
        return send(request(path, account)
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpRequest.Builder request(String path, String account) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header(TwinHouse.ACCOUNT, account)
                .header("Accept", "text/html,*/*");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
