package dev.chiteki.server.shell.imports;

import dev.chiteki.api.error.Reason;

/**
 * What stands against a row.
 *
 * @param row its number in the file
 * @param column the label of the column at fault; empty where no single one is
 * @param value as it stands in the file; empty where no single column is at fault
 * @param reason why, and what to do
 */
record Finding(int row, String column, String value, Reason reason) {}
