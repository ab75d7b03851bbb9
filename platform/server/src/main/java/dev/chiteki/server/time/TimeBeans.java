package dev.chiteki.server.time;

import dev.chiteki.api.japan.Calendars;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.registry.Tenants;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Makes the installation's clock and calendars. */
@Configuration(proxyBeanMethods = false)
class TimeBeans {

    @Bean
    InstallationClock installationClock(
            Tenants tenants,
            ControlDatabase control,
            Environment environment,
            @Value("${chiteki.clock.start:}") String start) {
        InstantSource real = InstantSource.system();
        boolean movable = !environment.acceptsProfiles(Profiles.of("production"));
        ClockStart configured = new ClockStart(control, real, start);
        return new InstallationClock(tenants, real, movable, configured::shift);
    }

    @Bean
    Calendars installationCalendars(@Value("${chiteki.calendar.file:}") String file) {
        return InstallationCalendars.of(file);
    }
}
