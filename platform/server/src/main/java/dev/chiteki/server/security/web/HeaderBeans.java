package dev.chiteki.server.security.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the headers before all else that answers. */
@Configuration(proxyBeanMethods = false)
class HeaderBeans {

    @Bean
    FilterRegistrationBean<AnswerHeaders> answerHeaders() {
        var registration = new FilterRegistrationBean<>(new AnswerHeaders());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        registration.setAsyncSupported(true);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersBeforeParsing() {
        return tomcat -> tomcat.addEngineValves(new HeadersBeforeParsing());
    }
}
