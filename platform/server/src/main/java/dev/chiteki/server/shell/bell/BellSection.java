package dev.chiteki.server.shell.bell;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What another part of the platform shows above the notices, for the person and region of the page: its work under way. */
@FunctionalInterface
public interface BellSection {

    /** Makes it anew, or nothing where there is nothing to show. */
    Optional<Component> create();
}
