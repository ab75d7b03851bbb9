package dev.chiteki.server.shell.imports;

import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.person.Preferences;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.shell.Wording;

/**
 * What imports need besides what the plugin declares.
 *
 * @param texts the platform's own
 * @param preferences where it is kept which columns of files a person has chosen for the plugin's imports
 */
record ImportServices(
        Texts texts,
        Preferences preferences,
        Spreadsheets spreadsheets,
        TenantTransactions transactions,
        Wording wording) {}
