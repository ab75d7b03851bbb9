package dev.chiteki.server.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import dev.chiteki.server.security.ReaderLanguage;
import dev.chiteki.server.text.ReaderLocale;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The language of pages, which their reader may switch while they are open. */
@Component
final class Languages {

    private final ReaderLanguage reader;

    Languages(ReaderLanguage reader) {
        this.reader = reader;
    }

    /** The language in which a new page begins. */
    Locale ofRequest(VaadinRequest request) {
        return reader.of((HttpServletRequest) request);
    }

    /** The language that the reader of the page would switch to. */
    static Locale other(Locale current) {
        return ReaderLocale.supported().stream()
                .filter(language -> !language.getLanguage().equals(current.getLanguage()))
                .findFirst()
                .orElse(current);
    }

    /** Switches the page at once, and remembers the choice. */
    void choose(UI page, Locale language) {
        page.setLocale(language);
        page.getElement().setAttribute("lang", language.getLanguage());
        if (VaadinService.getCurrentRequest() instanceof HttpServletRequest request
                && VaadinService.getCurrentResponse() instanceof HttpServletResponse response) {
            reader.keep(request, response, language);
        }
    }
}
