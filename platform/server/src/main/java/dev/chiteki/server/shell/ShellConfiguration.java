package dev.chiteki.server.shell;

import com.vaadin.flow.spring.RootMappedCondition;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.SpringServlet;
import com.vaadin.flow.spring.VaadinConfigurationProperties;
import dev.chiteki.api.data.Database;
import dev.chiteki.api.ui.Links;
import dev.chiteki.api.ui.Parts;
import dev.chiteki.server.plugin.PageSource;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.Memberships;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.shell.edge.Edge;
import dev.chiteki.server.shell.edge.Entrance;
import dev.chiteki.server.shell.edge.RegionServlet;
import dev.chiteki.server.shell.edge.RegionUI;
import dev.chiteki.server.shell.imports.ImportMaker;
import dev.chiteki.server.shell.part.PlatformParts;
import dev.chiteki.server.shell.table.TableMaker;
import dev.chiteki.server.tenant.TenantScope;
import jakarta.servlet.MultipartConfigElement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts our edge into Vaadin's servlet, and makes every read of the bound tenant agree with the current page. */
@Configuration(proxyBeanMethods = false)
class ShellConfiguration {

    @Bean
    Entrance pageEntrance(SignedInUser user, Memberships memberships, Tenants tenants) {
        TenantScope.agreeWith(() -> RegionUI.current().flatMap(RegionUI::tenant));
        return new Entrance(
                user::accountIfSignedIn,
                (account, tenant) -> tenants.findActive(tenant).isPresent()
                        && !memberships.rolesOf(account, tenant).isEmpty());
    }

    @Bean
    ServletRegistrationBean<SpringServlet> regionServlet(
            ApplicationContext context,
            Edge edge,
            VaadinConfigurationProperties properties,
            ObjectProvider<MultipartConfigElement> multipart) {
        boolean atRoot = RootMappedCondition.isRootMapping(properties.getUrlMapping());
        return SpringBootAutoConfiguration.configureServletRegistrationBean(
                multipart, properties, new RegionServlet(context, atRoot, edge));
    }

    @Bean
    PageSource pageSource(PlatformParts parts, TableMaker tables, ImportMaker imports) {
        return new PageSource() {

            @Override
            public Links links(String pluginId) {
                return new PluginLinks(pluginId);
            }

            @Override
            public Parts parts(String pluginId, Database database) {
                return new PluginParts(pluginId, database, parts, tables, imports);
            }
        };
    }

    @Bean
    Edge pageEdge(Entrance entrance, PageLanguage language, PageErrors errors) {
        return new Edge(entrance, language::ofRequest, errors);
    }
}
