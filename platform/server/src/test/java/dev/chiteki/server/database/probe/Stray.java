package dev.chiteki.server.database.probe;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An entity that reaches for the platform's own table. */
@Entity
@Table(name = "core_audit")
public class Stray {

    @Id
    private long id;

    public long id() {
        return id;
    }
}
