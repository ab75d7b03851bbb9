package dev.chiteki.server.database;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.OpenOptions;
import liquibase.resource.Resource;

/** Gives Liquibase the files that were checked and nothing else: neither the class path nor the disk. */
final class ChangelogResources extends AbstractResourceAccessor {

    private final Map<String, byte[]> files;

    ChangelogResources(Map<String, byte[]> files) {
        this.files = files;
    }

    @Override
    public List<Resource> getAll(String path) {
        String plain = ChangelogPaths.normalize(path);
        byte[] bytes = files.get(plain);
        return bytes == null ? List.of() : List.of(new InMemory(plain, bytes));
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        throw new UnsupportedOperationException("Changelogs include files by name, not folders: " + path);
    }

    @Override
    public List<String> describeLocations() {
        return List.copyOf(files.keySet());
    }

    @Override
    public void close() {
        // Nothing is open: the files are in memory.
    }

    private final class InMemory extends AbstractResource {

        private final byte[] bytes;

        InMemory(String path, byte[] bytes) {
            super(path, URI.create("changelog:/" + path));
            this.bytes = bytes;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            return found(resolvePath(other));
        }

        @Override
        public Resource resolveSibling(String other) {
            return found(resolveSiblingPath(other));
        }

        @Override
        public OutputStream openOutputStream(OpenOptions options) {
            throw new UnsupportedOperationException("A changelog is not written to: " + getPath());
        }

        private Resource found(String path) {
            return getAll(path).stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The changelog has no file " + path + "."));
        }
    }
}
