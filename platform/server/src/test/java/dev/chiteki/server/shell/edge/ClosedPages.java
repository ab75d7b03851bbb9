package dev.chiteki.server.shell.edge;

import java.util.Optional;

/** Pages that nobody looks at any more. */
public final class ClosedPages {

    private ClosedPages() {}

    /** One of no tenant. */
    public static RegionUI one() {
        return new RegionUI(new Entrance(Optional::empty, (account, tenant) -> true));
    }
}
