package dev.chiteki.server.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.test.context.TestPropertySource;

/** A test at the doors of the one {@link SecurityServer} that all such tests share; its constructor takes it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ForgivenAddress.class)
@SpringBootTest(classes = SecuritySlice.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@TestConstructor(autowireMode = AutowireMode.ALL)
@TestPropertySource(
        properties = {
            // There Spring Boot believes forwarded addresses by itself, unless it is told not to.
            "spring.main.cloud-platform=kubernetes",
            "management.server.port=0",
            "management.server.address=127.0.0.1",
            "server.servlet.session.tracking-modes=cookie"
        })
@interface SecurityServerTest {}
