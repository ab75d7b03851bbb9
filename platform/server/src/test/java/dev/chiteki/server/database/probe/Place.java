package dev.chiteki.server.database.probe;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Where a note was taken. */
@Embeddable
public record Place(@Column(name = "city") String city) {}
