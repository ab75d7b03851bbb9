package dev.chiteki.server.security;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.database.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * The security module behind a real web server, with two things to protect. It carries no stereotype, so that the
 * application's own scan does not find it.
 */
@EnableAutoConfiguration(
        excludeName = {
            "com.vaadin.flow.spring.SpringBootAutoConfiguration",
            "com.vaadin.flow.spring.SpringSecurityAutoConfiguration",
            "com.vaadin.flow.spring.VaadinScopesConfig",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration"
        })
@ComponentScan({"dev.chiteki.server.security", "dev.chiteki.server.text"})
class SecuritySlice {

    @Bean(destroyMethod = "")
    ControlDatabase controlDatabase() {
        return TestDatabase.control();
    }

    @Bean
    SecurityServer securityServer(Environment environment) {
        return new SecurityServer(environment);
    }

    @Bean
    BusinessClock businessClock() {
        return new July2002();
    }

    @Bean
    RouterFunction<ServerResponse> protectedThings(SignedInUser user) {
        return RouterFunctions.route()
                .GET("/", request -> ServerResponse.ok().body("start of " + user.accountName()))
                .GET("/sapporo", request -> ServerResponse.ok().body("page of " + user.accountName()))
                .GET("/api/v1/status", request -> ServerResponse.ok().body("ready"))
                .GET("/api/v1/probe", request -> ServerResponse.ok().body(user.accountName() + " " + user.origin()))
                .POST("/api/v1/probe", request -> ServerResponse.ok().body("done"))
                .GET("/api/v1/broken", request -> {
                    throw new IllegalStateException("a secret detail");
                })
                .build();
    }

    private record July2002() implements BusinessClock {

        @Override
        public LocalDate today() {
            return LocalDate.of(2002, 7, 1);
        }

        @Override
        public Instant now() {
            return Instant.parse("2002-07-01T03:00:00Z");
        }

        @Override
        public boolean isShifted() {
            return true;
        }
    }
}
