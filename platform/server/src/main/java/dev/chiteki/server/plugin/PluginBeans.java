package dev.chiteki.server.plugin;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.database.PluginDatabase;
import dev.chiteki.server.database.PluginDatabases;
import dev.chiteki.server.registry.Pins;
import dev.chiteki.server.text.ReaderLocale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What the module makes of the configuration. */
@Configuration(proxyBeanMethods = false)
class PluginBeans {

    @Bean
    PluginOptions pluginOptions(Environment environment) {
        return PluginOptions.from(environment);
    }

    @Bean
    DevelopmentOptions developmentOptions(Environment environment) {
        return DevelopmentOptions.from(environment);
    }

    @Bean
    RunningPlugins runningPlugins(Pins pins) {
        return new RunningPlugins(pins::of);
    }

    @Bean
    PluginStarter pluginStarter(
            DatabaseSource databases,
            ContextSource contexts,
            ContractServices services,
            Texts platformTexts,
            ReaderLocale reader,
            PluginOptions options) {
        return new PluginStarter(databases, contexts, services, platformTexts, reader::get, options);
    }

    @Bean
    DatabaseSource pluginSessions(PluginDatabases databases) {
        return (late, loader, entities) -> {
            PluginDatabase opened = databases.open(late.pluginId(), loader, entities);
            late.bind(opened);
            return opened::close;
        };
    }
}
