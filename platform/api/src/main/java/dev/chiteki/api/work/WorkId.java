package dev.chiteki.api.work;

import java.util.UUID;

/** Names a piece of work. */
public record WorkId(UUID value) {

    /** A new one. */
    public static WorkId random() {
        return new WorkId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
