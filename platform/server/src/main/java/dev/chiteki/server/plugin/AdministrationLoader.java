package dev.chiteki.server.plugin;

import java.net.URL;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The server's classes, and of its files first those of the administration, under the names that a plugin gives them. */
final class AdministrationLoader extends ClassLoader {

    AdministrationLoader(ClassLoader server) {
        super(Administration.ID, server);
    }

    /** A file of the administration. */
    Optional<URL> own(String path) {
        return Optional.ofNullable(getParent().getResource(Administration.ID + "/" + path));
    }

    @Override
    public @Nullable URL getResource(String name) {
        return own(name).orElseGet(() -> super.getResource(name));
    }
}
