package dev.chiteki.server.administration.ui;

import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.ui.View;
import java.util.List;

/** What a part of the administration contributes: pages, REST beside them, and who may use both. */
record PartContent(List<Permission> permissions, List<View> views, List<Object> resources) implements Plugin {

    PartContent {
        permissions = List.copyOf(permissions);
        views = List.copyOf(views);
        resources = List.copyOf(resources);
    }
}
