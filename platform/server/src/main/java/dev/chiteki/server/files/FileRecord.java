package dev.chiteki.server.files;

import dev.chiteki.api.files.StoredFile;
import dev.chiteki.api.security.Permission;

/** A stored file with whose it is and who may read it. */
record FileRecord(StoredFile file, String pluginId, Permission readers) {}
