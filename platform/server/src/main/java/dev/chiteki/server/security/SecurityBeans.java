package dev.chiteki.server.security;

import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.text.ReaderLocale;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** Beans that take more than their constructor's types tell. */
@Configuration(proxyBeanMethods = false)
class SecurityBeans {

    /** What asks the holder by its static methods, and what has the strategy injected, must find the same person. */
    @Bean
    SmartInitializingSingleton oneSourceOfSecurityContexts(SecurityContextHolderStrategy contexts) {
        return () -> SecurityContextHolder.setContextHolderStrategy(contexts);
    }

    @Bean
    @Primary
    CachedStandings cachedStandings(AccountRows rows) {
        return new CachedStandings(rows);
    }

    @Bean
    Members members(ControlDatabase control, Standings standings, ReaderLocale reader) {
        return new Members(control, standings, reader::get);
    }

    @Bean
    SessionTime sessionTime(Environment environment) {
        return SessionTime.of(environment);
    }

    @Bean
    @Primary
    CachedRoleMappings cachedRoleMappings(RoleMappingRows rows) {
        return new CachedRoleMappings(rows);
    }

    @Bean
    SignedInUser signedInUser(Standings standings, RoleMappings mappings, ReaderLocale reader) {
        return new SignedInUser(standings, mappings, reader::get);
    }
}
