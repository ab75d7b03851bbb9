package dev.chiteki.server.shell.bell;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.PageSource;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.work.RecordedWork;
import dev.chiteki.server.work.WorkDoor;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The person's long work above the notices: how far it is, what it made, and where it is stopped or taken off the list. */
@Component
record WorkSection(WorkDoor works, WorkNews news, SignedInUser user, Plugins plugins, PageSource pages, Texts texts)
        implements BellSection {

    @Override
    public Optional<com.vaadin.flow.component.Component> create() {
        return Optional.of(new WorkList(this));
    }

    String account() {
        return user.accountName();
    }

    /** Where the work's result is, while its plugin is there to show it. */
    Optional<String> href(RecordedWork work) {
        return plugins.enabled(TenantScope.current(), work.plugin())
                .flatMap(plugin -> work.state().place())
                .map(path -> pages.links(work.plugin()).href(path));
    }
}
