package dev.chiteki.server.files;

/** Is told of every stored file, in the transaction of its record. */
@FunctionalInterface
interface FileTrail {

    /** Writes the row of the audit trail. */
    void stored(FileRecord added);
}
