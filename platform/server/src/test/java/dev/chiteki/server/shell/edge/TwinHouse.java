package dev.chiteki.server.shell.edge;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import com.vaadin.flow.spring.annotation.EnableVaadin;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.tenant.TenantScope;
import jakarta.servlet.MultipartConfigElement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Vaadin on a real server with our edge, one page that tells which tenant it runs for, and an account by header. */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    SpringBootAutoConfiguration.class
})
@EnableVaadin("dev.chiteki.server.shell.edge.nothing")
class TwinHouse {

    static final String ACCOUNT = "X-Account";

    record Membership(String account, TenantId tenant) {}

    final Set<Membership> memberships = ConcurrentHashMap.newKeySet();
    final List<Throwable> failures = new CopyOnWriteArrayList<>();
    final AtomicReference<RegionUI> opened = new AtomicReference<>();

    @Bean
    Edge edge() {
        TenantScope.agreeWith(() -> RegionUI.current().flatMap(RegionUI::tenant));
        Entrance entrance = new Entrance(
                TwinHouse::account, (account, tenant) -> memberships.contains(new Membership(account, tenant)));
        return new Edge(entrance, request -> Locale.JAPANESE, event -> failures.add(event.getThrowable()));
    }

    @Bean
    ServletRegistrationBean<SpringServlet> servlet(
            ApplicationContext context,
            Edge edge,
            VaadinConfigurationProperties properties,
            ObjectProvider<MultipartConfigElement> multipart) {
        return SpringBootAutoConfiguration.configureServletRegistrationBean(
                multipart, properties, new RegionServlet(context, true, edge));
    }

    @Bean
    VaadinServiceInitListener routes() {
        return event -> {
            RouteConfiguration.forApplicationScope().setRoute(":tenant/:path*", TenantSpy.class);
            event.getSource().addUIInitListener(init -> opened.set((RegionUI) init.getUI()));
        };
    }

    private static Optional<String> account() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.ofNullable(attributes.getRequest().getHeader(ACCOUNT))
                : Optional.empty();
    }
}
