package dev.chiteki.server.shell.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.server.security.OpenSessions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.SmartLifecycle;

class BrowserSessionsIT {

    private final List<String> happened = new CopyOnWriteArrayList<>();

    @Test
    void sessionsEndBeforeWhatTheirPagesUse() throws IOException, InterruptedException {
        try (AnnotationConfigServletWebServerApplicationContext platform = start()) {
            visit(platform);
            visit(platform);
        }

        assertThat(happened).containsExactly("page closes", "page closes", "plugins stop", "database closes");
    }

    @Test
    void aSessionThatHasEndedByItselfIsNotEndedAgain() throws IOException, InterruptedException {
        try (AnnotationConfigServletWebServerApplicationContext platform = start()) {
            String cookie = visit(platform);
            send(platform, "/?leave", cookie);
        }

        assertThat(happened).containsExactly("page closes", "plugins stop", "database closes");
    }

    private AnnotationConfigServletWebServerApplicationContext start() {
        var platform = new AnnotationConfigServletWebServerApplicationContext();
        platform.registerBean(TomcatServletWebServerFactory.class, () -> new TomcatServletWebServerFactory(0));
        platform.registerBean(OpenSessions.class);
        platform.registerBean(BrowserSessions.class);
        platform.registerBean(DisposableBean.class, () -> () -> happened.add("database closes"));
        platform.registerBean(Plugins.class, () -> new Plugins(happened));
        platform.registerBean(
                ServletRegistrationBean.class, () -> new ServletRegistrationBean<>(new Desk(happened), "/*"));
        platform.refresh();
        return platform;
    }

    private static String visit(AnnotationConfigServletWebServerApplicationContext platform)
            throws IOException, InterruptedException {
        return send(platform, "/", "");
    }

    private static String send(AnnotationConfigServletWebServerApplicationContext platform, String path, String cookie)
            throws IOException, InterruptedException {
        int port = Objects.requireNonNull(platform.getWebServer()).getPort();
        URI address = URI.create("http://127.0.0.1:" + port + path);
        try (HttpClient browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(address)
                                    .header("Cookie", cookie)
                                    .build(),
                            BodyHandlers.discarding())
                    .headers()
                    .firstValue("Set-Cookie")
                    .map(set -> set.substring(0, set.indexOf(';')))
                    .orElse("");
        }
    }

    /** Keeps a page in each session. */
    private static final class Desk extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient List<String> happened;

        Desk(List<String> happened) {
            this.happened = happened;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            if (request.getParameter("leave") == null) {
                request.getSession().setAttribute("page", new OpenedPage(happened));
            } else {
                request.getSession().invalidate();
            }
        }
    }

    private record OpenedPage(List<String> happened) implements HttpSessionBindingListener {

        @Override
        public void valueUnbound(HttpSessionBindingEvent event) {
            happened.add("page closes");
        }
    }

    /** Stop as the platform's plugins do. */
    private static final class Plugins implements SmartLifecycle {

        private final List<String> happened;
        private boolean running;

        Plugins(List<String> happened) {
            this.happened = happened;
        }

        @Override
        public void start() {
            running = true;
        }

        @Override
        public void stop() {
            running = false;
            happened.add("plugins stop");
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return 0;
        }
    }
}
