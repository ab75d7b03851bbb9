package dev.chiteki.server.plugin;

import dev.chiteki.api.person.Directory;
import dev.chiteki.api.person.Drafts;

/** What a plugin version is handed to know people by. */
record PersonTools(Directory directory, Drafts drafts) {}
