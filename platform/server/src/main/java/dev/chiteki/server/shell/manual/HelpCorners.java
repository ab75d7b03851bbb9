package dev.chiteki.server.shell.manual;

import dev.chiteki.api.text.Texts;
import org.springframework.stereotype.Component;

/** Makes the help of each window. */
@Component
public final class HelpCorners {

    private final Manuals manuals;
    private final Texts texts;

    HelpCorners(Manuals manuals, Texts texts) {
        this.manuals = manuals;
        this.texts = texts;
    }

    /** One for a new frame. */
    public HelpCorner create() {
        return new HelpCorner(manuals, texts);
    }
}
