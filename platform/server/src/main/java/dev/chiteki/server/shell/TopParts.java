package dev.chiteki.server.shell;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.shell.bell.BellParts;
import dev.chiteki.server.shell.search.SearchParts;
import org.springframework.stereotype.Component;

/** What the bar above every page is made of. */
@Component
record TopParts(
        RegionMark mark, ClockNote clock, AccountCorner account, SearchParts search, BellParts bell, Texts texts) {}
