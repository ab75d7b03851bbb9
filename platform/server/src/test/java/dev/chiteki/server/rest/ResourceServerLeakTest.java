package dev.chiteki.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.cxf.BusFactory;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;

class ResourceServerLeakTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String ORDER = """
            {"amount": 500, "payee": "ACME", "day": "2002-07-01", "kind": "mail-order", "count": 1,
             "lines": [{"thing": "chairs", "price": 500}]}""";

    @Test
    void nothingOfTheResourcesOutlivesTheirServer() throws Exception {
        WeakReference<ClassLoader> loader = usedAndStopped();

        Instant deadline = Instant.now().plus(PATIENCE);
        while (loader.get() != null && Instant.now().isBefore(deadline)) {
            System.gc();
            Thread.onSpinWait();
        }

        assertThat(loader.get()).isNull();
        assertThat(BusFactory.getDefaultBus(false)).isNull();
        assertThat(BusFactory.getThreadDefaultBus(false)).isNull();
    }

    private static WeakReference<ClassLoader> usedAndStopped() throws Exception {
        ClassLoader loader = new OwnOrders();
        Object orders = loader.loadClass(Orders.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        assertThat(orders).isNotInstanceOf(Orders.class);
        ResourceSet set = new ResourceSet("Orders", "1", loader, List.of(orders), List.of(), (resource, method) -> {});
        try (ResourceServer server = ResourceServer.start(new MockServletConfig(), set, RestFixtures.problems())) {
            assertThat(serve(server, "POST", ORDER)).isEqualTo(201);
            assertThat(serve(server, "POST", ORDER.replace("500", "\"x\""))).isEqualTo(400);
            assertThat(serve(server, "POST", ORDER.replace("ACME", "A"))).isEqualTo(400);
            assertThat(serve(server, "GET", "")).isEqualTo(400);
            assertThat(server.document().at("/components/schemas/Order").isObject())
                    .isTrue();
        }
        return new WeakReference<>(loader);
    }

    private static int serve(ResourceServer server, String method, String content) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/api/v1/kobe/orders/orders");
        request.setContentType("application/json");
        request.setContent(content.getBytes(StandardCharsets.UTF_8));
        CallAnswer answer = new CallAnswer(new MockHttpServletResponse(), false);
        try (CallBody body = CallBody.read(request.getInputStream(), 1_000_000)) {
            server.serve(new CallRequest(request, "/api/v1/kobe/orders", "/orders", body), answer);
        }
        return answer.getStatus();
    }

    /** Has classes of its own for the orders, as a bundle has. */
    private static final class OwnOrders extends ClassLoader {

        private OwnOrders() {
            super(OwnOrders.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(Orders.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? own(name) : loaded;
        }

        private Class<?> own(String name) throws ClassNotFoundException {
            String path = name.replace('.', '/') + ".class";
            try (InputStream in = getParent().getResourceAsStream(path)) {
                byte[] code = in.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }
}
