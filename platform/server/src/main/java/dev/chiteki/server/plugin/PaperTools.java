package dev.chiteki.server.plugin;

import dev.chiteki.api.document.Documents;
import dev.chiteki.api.document.Spreadsheets;

/** What a plugin version is handed to read and write sheets and documents by. */
record PaperTools(Spreadsheets spreadsheets, Documents documents) {}
