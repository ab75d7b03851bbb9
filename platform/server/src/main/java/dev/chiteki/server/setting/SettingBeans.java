package dev.chiteki.server.setting;

import dev.chiteki.server.database.InstallationKeys;
import dev.chiteki.server.registry.DeclaredSettings;
import java.security.SecureRandom;
import java.util.TreeSet;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The keys as they are configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SettingKeyOptions.class)
class SettingBeans {

    @Bean
    SettingKeys settingKeys(SettingKeyOptions options, InstallationKeys installation) {
        return keys(options, installation);
    }

    @Bean
    FileSettings fileSettings(DeclaredSettings declared) {
        return declared::of;
    }

    @Bean
    SecretSeal secretSeal(SettingKeys keys) {
        return new SecretSeal(keys, new SecureRandom());
    }

    static SettingKeys keys(SettingKeyOptions options, InstallationKeys installation) {
        return new SettingKeys(
                options.current(), new TreeSet<>(options.secrets().keySet()), id -> {
                    String purpose = "setting-key:" + id;
                    String own = options.secrets().get(id);
                    return own == null ? installation.derive(purpose) : InstallationKeys.derive(own, purpose);
                });
    }
}
