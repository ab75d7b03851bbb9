package ${package};

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One item of the list. It never leaves this package: people see a {@link ListedItem}. */
@Entity
@Table(name = "${id}_item")
class Item {

    @Id
    private String id = "";

    @Version
    private long version;

    @Column(nullable = false)
    private String title = "";

    @Column(nullable = false)
    private String author = "";

    @Column(nullable = false)
    private Instant created = Instant.EPOCH;

    /** For Jakarta Persistence. */
    Item() {}

    Item(String title, String author, Instant created) {
        this.id = UUID.randomUUID().toString();
        this.title = title;
        this.author = author;
        this.created = created;
    }

    ListedItem listed() {
        return new ListedItem(id, title, author, created);
    }
}
