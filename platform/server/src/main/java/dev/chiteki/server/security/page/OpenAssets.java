package dev.chiteki.server.security.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Serves what is open to people who are not signed in. What is missing there ends here with 404: it must not fall
 * through to Vaadin, which would make a page for nobody.
 */
@Configuration(proxyBeanMethods = false)
class OpenAssets {

    private static final String ROOT = "META-INF/resources/";

    @Bean
    ResourceHttpRequestHandler openStyles() {
        return under("styles/");
    }

    @Bean
    ResourceHttpRequestHandler openImages() {
        return under("images/");
    }

    @Bean
    SimpleUrlHandlerMapping openAssetPaths(
            ResourceHttpRequestHandler openStyles, ResourceHttpRequestHandler openImages) {
        Map<String, Object> handlers = new LinkedHashMap<>();
        handlers.put("/styles/**", openStyles);
        handlers.put("/images/**", openImages);
        handlers.put("/favicon.ico", openImages);
        return new SimpleUrlHandlerMapping(handlers, 1);
    }

    private static ResourceHttpRequestHandler under(String folder) {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setLocations(List.of(new ClassPathResource(ROOT + folder)));
        handler.setCacheControl(CacheControl.noCache());
        return handler;
    }
}
