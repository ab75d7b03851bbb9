package dev.chiteki.server.mail;

import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.registry.TenantForgotten;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The folder of mails that were kept because no mail server is set; a region that is gone leaves none behind. */
@Component
class KeptMails {

    private final ControlDatabase control;
    private final Path folder;

    KeptMails(ControlDatabase control, @Value("${chiteki.home:.chiteki}") Path home) {
        this.control = control;
        this.folder = home.resolve("mail").toAbsolutePath();
    }

    Path folder() {
        return folder;
    }

    @EventListener
    void on(TenantForgotten forgotten) {
        control.afterCommit(() -> FileSystemUtils.deleteRecursively(
                folder.resolve(forgotten.tenant().value()).toFile()));
    }
}
