package dev.chiteki.server.shell;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Bilingual;
import java.util.List;

/**
 * Widgets that the administration offers a tenant and that no version of a plugin knows beforehand: they are asked for anew
 * whenever a dashboard is opened.
 */
public interface PlatformWidgets {

    /** Those of the tenant, which is bound; none where there are none for it. */
    List<Offer> of(TenantId tenant);

    /**
     * A widget.
     *
     * @param widget its permission is one of the administration's
     * @param name its title
     */
    record Offer(Widget widget, Bilingual name) {}
}
