package dev.chiteki.server.shell.search;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.shell.Wording;
import org.springframework.stereotype.Component;

/** What a search field is made of. */
@Component
public record SearchParts(PageFinder pages, RecordSearches records, Wording wording, Texts texts) {}
