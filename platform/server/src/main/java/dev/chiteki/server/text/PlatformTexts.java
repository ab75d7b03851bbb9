package dev.chiteki.server.text;

import dev.chiteki.api.text.Texts;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The platform's own texts, one pair of files a module. */
@Configuration(proxyBeanMethods = false)
class PlatformTexts {

    static final List<String> FILES = List.of(
            "i18n/errors",
            "i18n/problems",
            "i18n/files",
            "i18n/spreadsheets",
            "i18n/documents",
            "i18n/work",
            "i18n/event",
            "i18n/plugin",
            "i18n/schedule",
            "i18n/mail",
            "i18n/setting",
            "i18n/registry",
            "i18n/start",
            "i18n/security",
            "i18n/shell",
            "i18n/chart",
            "i18n/dashboard",
            "i18n/form",
            "i18n/table",
            "i18n/manual",
            "i18n/rest",
            "i18n/operator",
            "i18n/maintenance");

    @Bean
    Texts texts(ReaderLocale reader) {
        ClassLoader own = PlatformTexts.class.getClassLoader();
        return PropertyTexts.read(FILES, path -> Optional.ofNullable(own.getResource(path)), reader::get);
    }
}
