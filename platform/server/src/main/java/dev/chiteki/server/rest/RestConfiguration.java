package dev.chiteki.server.rest;

import dev.chiteki.server.text.Problems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the servlet of the REST prefix into the web server. */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    @Bean
    ServletRegistrationBean<RestServlet> restServlet(ObjectProvider<Door> doors, Problems problems) {
        ServletRegistrationBean<RestServlet> registration = new ServletRegistrationBean<>(
                new RestServlet(doors.orderedStream().toList(), problems), Address.PREFIX + "/*");
        registration.setName("rest");
        return registration;
    }
}
