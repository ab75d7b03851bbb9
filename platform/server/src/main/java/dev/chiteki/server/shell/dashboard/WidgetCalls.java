package dev.chiteki.server.shell.dashboard;

import com.vaadin.flow.server.VaadinService;
import dev.chiteki.api.dashboard.WidgetRequest;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.security.Behalf;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.shell.Wording;
import dev.chiteki.server.shell.part.ReaderUnit;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.text.ReaderLocale;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Has widgets made for the reader of the current page, apart from the page. */
@Component
final class WidgetCalls {

    private final WidgetLoads loads;
    private final SignedInUser user;
    private final ReaderUnit unit;
    private final ReaderLocale language;
    private final Wording wording;
    private final Texts texts;

    WidgetCalls(
            WidgetLoads loads,
            SignedInUser user,
            ReaderUnit unit,
            ReaderLocale language,
            Wording wording,
            Texts texts) {
        this.loads = loads;
        this.user = user;
        this.unit = unit;
        this.language = language;
        this.wording = wording;
        this.texts = texts;
    }

    /** Begins; the end is told on another thread. */
    void load(OfferedWidget offered, WidgetRequest request, Consumer<WidgetOutcome> onEnd) {
        Behalf reader = Behalf.ofCurrent(language.get());
        VaadinService service = VaadinService.getCurrent();
        loads.load(
                offered.plugin(),
                TenantScope.current(),
                () -> reader.call(() -> {
                    // Some components ask for it when they are made. There is no page and no session here.
                    VaadinService.setCurrent(service);
                    user.require(offered.widget().permission());
                    return unit.call(
                            request.yenUnit(), () -> offered.widget().content().apply(request));
                }),
                onEnd);
    }

    /** Why it was not made, in the words of the current page's reader. */
    List<String> why(OfferedWidget offered, WidgetOutcome.Failed outcome) {
        return wording.of("widget " + offered.key(), outcome.failure());
    }

    /** Why it was not made, in the words of the current page's reader. */
    List<String> why(WidgetOutcome.Late outcome) {
        return List.of(texts.get("dashboard.late", outcome.limit().toSeconds()));
    }
}
