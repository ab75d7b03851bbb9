package dev.chiteki.server.shell.dashboard;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/** How the loading of a widget ended. */
sealed interface WidgetOutcome {

    /** It was made. */
    record Made(Component content) implements WidgetOutcome {}

    /** It threw. */
    record Failed(Throwable failure) implements WidgetOutcome {}

    /** It did not come within the limit, because it or others of its plugin are slow. */
    record Late(Duration limit) implements WidgetOutcome {}
}
