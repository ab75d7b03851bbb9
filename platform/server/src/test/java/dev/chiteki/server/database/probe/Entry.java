package dev.chiteki.server.database.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity of another plugin, with an identifier of its own making. */
@Entity
@Table(name = "other_entry")
public class Entry {

    @Id
    private String code = "";

    @Column(name = "words")
    private String words = "";

    protected Entry() {}

    public Entry(String code, String words) {
        this.code = code;
        this.words = words;
    }

    public String words() {
        return words;
    }
}
