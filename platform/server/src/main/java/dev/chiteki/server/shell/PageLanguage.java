package dev.chiteki.server.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import dev.chiteki.server.security.ReaderLanguage;
import dev.chiteki.server.text.LocaleSource;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The language of the open page: it begins with its reader's, who may switch it while it is open. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageLanguage implements LocaleSource {

    private final ReaderLanguage reader;

    PageLanguage(ReaderLanguage reader) {
        this.reader = reader;
    }

    @Override
    public Optional<Locale> locale() {
        return Optional.ofNullable(UI.getCurrent()).map(UI::getLocale);
    }

    /** The language in which a new page begins. */
    Locale ofRequest(VaadinRequest request) {
        return reader.of((HttpServletRequest) request);
    }

    /** Switches the page at once, and remembers the choice. */
    void choose(UI page, Locale language) {
        page.setLocale(language);
        page.getElement().setAttribute("lang", language.getLanguage());
        page.getPage().executeJs("document.documentElement.lang = $0", language.getLanguage());
        if (VaadinService.getCurrentRequest() instanceof HttpServletRequest request
                && VaadinService.getCurrentResponse() instanceof HttpServletResponse response) {
            reader.choose(request, response, language);
        }
    }
}
