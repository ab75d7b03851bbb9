package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.server.shell.ConsolePlace;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The console's pages in the navigation. */
@Configuration(proxyBeanMethods = false)
class ConsolePlaces {

    @Bean
    @Order(1)
    ConsolePlace regionsPlace() {
        return new ConsolePlace("operator.place.regions", "operator", VaadinIcon.MAP_MARKER);
    }

    @Bean
    @Order(2)
    ConsolePlace pluginsPlace() {
        return new ConsolePlace("operator.place.plugins", "operator/plugins", VaadinIcon.PUZZLE_PIECE);
    }

    @Bean
    @Order(3)
    ConsolePlace accountsPlace() {
        return new ConsolePlace("operator.place.accounts", "operator/accounts", VaadinIcon.USERS);
    }

    @Bean
    @Order(4)
    ConsolePlace auditPlace() {
        return new ConsolePlace("operator.place.audit", "operator/audit", VaadinIcon.RECORDS);
    }

    @Bean
    @Order(5)
    ConsolePlace jobsPlace() {
        return new ConsolePlace("operator.place.jobs", "operator/jobs", VaadinIcon.CLOCK);
    }

    @Bean
    @Order(6)
    ConsolePlace serverPlace() {
        return new ConsolePlace("operator.place.server", "operator/server", VaadinIcon.SERVER);
    }
}
