package dev.chiteki.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Where notes are kept; a region has one from its first day. */
@Entity
@Table(name = "notes_notebook")
class Notebook {

    static final String FIRST = "first";

    @Id
    private String id = "";

    @Column(nullable = false)
    private String name = "";

    /** For Jakarta Persistence. */
    Notebook() {}

    Notebook(String id, String name) {
        this.id = id;
        this.name = name;
    }
}
