package dev.chiteki.server.database.probe;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An entity with one of everything. */
@Entity
@Table(name = "probe_note")
public class Note {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    private String title = "";

    private int amount;

    @Column(name = "noted_on")
    private @Nullable LocalDate notedOn;

    @Column(name = "noted_at")
    private @Nullable Instant notedAt;

    @Embedded
    private @Nullable Place place;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "book_id")
    private @Nullable Book book;

    @ElementCollection
    @CollectionTable(name = "probe_note_tag", joinColumns = @JoinColumn(name = "note_id"))
    @Column(name = "tag")
    private Set<String> tags = new TreeSet<>();

    @Version
    private long version;

    protected Note() {}

    public Note(String title) {
        this.title = title;
    }

    public long id() {
        return id;
    }

    public String title() {
        return title;
    }

    public int amount() {
        return amount;
    }

    public long version() {
        return version;
    }

    public @Nullable LocalDate notedOn() {
        return notedOn;
    }

    public @Nullable Instant notedAt() {
        return notedAt;
    }

    public @Nullable Book book() {
        return book;
    }

    public Set<String> tags() {
        return tags;
    }

    public void rename(String newTitle) {
        title = newTitle;
    }

    public void add(int more) {
        amount += more;
    }

    public void belongTo(Book itsBook) {
        book = itsBook;
    }

    public void takeDown(String city, LocalDate day, Instant moment) {
        place = new Place(city);
        notedOn = day;
        notedAt = moment;
    }
}
