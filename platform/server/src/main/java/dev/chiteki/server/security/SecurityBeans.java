package dev.chiteki.server.security;

import dev.chiteki.server.text.ReaderLocale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans that take more than their constructor's types tell. */
@Configuration(proxyBeanMethods = false)
class SecurityBeans {

    @Bean
    SignedInUser signedInUser(Standings standings, ReaderLocale reader) {
        return new SignedInUser(standings, reader::get);
    }
}
