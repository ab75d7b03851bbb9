package dev.chiteki.server.database.probe;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** To what a note points. */
@Entity
@Table(name = "probe_book")
public class Book {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String title = "";

    protected Book() {}

    public Book(String title) {
        this.title = title;
    }

    public long id() {
        return id;
    }

    public String title() {
        return title;
    }
}
