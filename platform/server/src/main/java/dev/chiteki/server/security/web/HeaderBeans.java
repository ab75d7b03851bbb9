package dev.chiteki.server.security.web;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the filter of headers before all others. */
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
}
