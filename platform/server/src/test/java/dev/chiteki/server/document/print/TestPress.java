package dev.chiteki.server.document.print;

import java.time.Duration;

/** A press room for tests of other packages. */
public final class TestPress {

    private TestPress() {}

    /** One with that limit. */
    public static PressRoom room(Duration limit) {
        return new PressRoom(limit);
    }
}
