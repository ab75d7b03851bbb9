package dev.chiteki.server.shell.table;

import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.person.Preferences;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.shell.Wording;

/**
 * What a table needs besides its definition.
 *
 * @param texts the platform's own
 * @param preferences where the person's filters and columns of the plugin's tables are kept
 */
record TableServices(
        Texts texts, Preferences preferences, Spreadsheets spreadsheets, WholeReading whole, Wording wording) {}
