package dev.chiteki.server.plugin;

import dev.chiteki.api.notice.Notices;
import dev.chiteki.api.person.Directory;
import dev.chiteki.api.person.Drafts;

/** What a plugin version is handed to know people by and to tell them. */
record PersonTools(Directory directory, Drafts drafts, Notices notices) {}
