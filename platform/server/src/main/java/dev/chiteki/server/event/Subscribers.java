package dev.chiteki.server.event;

import dev.chiteki.api.region.TenantId;
import java.util.List;

/** Knows who handles events: whoever runs the plugins. */
@FunctionalInterface
public interface Subscribers {

    /** The running plugin versions that the tenant has enabled, whether they handle anything or not. */
    List<Subscriber> of(TenantId tenant);
}
