package dev.chiteki.server.shell.part;

import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.preference.PreferenceDoor;
import dev.chiteki.server.shell.Wording;
import org.springframework.stereotype.Component;

/**
 * What the tables and imports of plugins need of the platform.
 *
 * @param texts the platform's own
 */
@Component
public record PartSupplies(
        Texts texts,
        PreferenceDoor preferences,
        Spreadsheets spreadsheets,
        TenantTransactions transactions,
        Wording wording) {}
