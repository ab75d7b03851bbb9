package dev.chiteki.server.operator;

import dev.chiteki.server.security.EmbeddedAccounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Refuses an unsafe configuration of a production installation before anything of it is started. */
@Component
final class ProductionCheck implements BeanFactoryPostProcessor, EnvironmentAware {

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Environment given = Objects.requireNonNull(environment);
        List<String> findings = new ArrayList<>(ProductionRules.findings(given));
        new EmbeddedAccounts(given).productionFinding().ifPresent(findings::add);
        if (!findings.isEmpty()) {
            throw new StartRefused(findings);
        }
    }
}
