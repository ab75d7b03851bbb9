package dev.chiteki.server.shell;

import com.vaadin.flow.component.UI;
import dev.chiteki.server.text.LocaleSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The language of the open page, which its reader has chosen. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageLanguage implements LocaleSource {

    @Override
    public Optional<Locale> locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale);
    }
}
