package dev.chiteki.server.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class ProductionRulesTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("chiteki.database.mode", "external")
            .withProperty("chiteki.secret", "from the secret store of the installation");

    @Test
    void aTrialMayBeConfiguredAsItLikes() {
        environment.setActiveProfiles("trial");
        environment.setProperty("chiteki.clock.start", "2002-07-01T09:00:00+09:00");
        environment.setProperty("chiteki.database.mode", "embedded");

        assertThat(ProductionRules.findings(environment)).isEmpty();
    }

    @Test
    void aSoundProductionInstallationStarts() {
        environment.setActiveProfiles("production");
        environment.setProperty("server.forward-headers-strategy", "native");

        assertThat(ProductionRules.findings(environment)).isEmpty();
    }

    @Test
    void allThatIsUnsafeInProductionIsNamedAtOnceWithItsValue() {
        environment.setActiveProfiles("production", "trial");
        environment.setProperty("chiteki.clock.start", "2002-07-01T09:00:00+09:00");
        environment.setProperty("chiteki.database.mode", "embedded");
        environment.setProperty("chiteki.secret", " ");
        environment.setProperty("server.forward-headers-strategy", "FRAMEWORK");
        environment.setProperty("chiteki.samples", "true");
        environment.setProperty("chiteki.development.watch", "plugins/visits/target");

        List<String> findings = ProductionRules.findings(environment);

        assertThat(findings).hasSize(7);
        assertThat(findings.get(0)).contains("chiteki.clock.start is '2002-07-01T09:00:00+09:00'");
        assertThat(findings.get(1)).contains("chiteki.database.mode is 'embedded'");
        assertThat(findings.get(2)).contains("chiteki.secret is not set");
        assertThat(findings.get(3)).contains("server.forward-headers-strategy is 'FRAMEWORK'");
        assertThat(findings.get(4)).contains("chiteki.samples is 'true'");
        assertThat(findings.get(5)).contains("chiteki.development.watch is 'plugins/visits/target'");
        assertThat(findings.get(6)).contains("'production' and 'trial'");
    }
}
