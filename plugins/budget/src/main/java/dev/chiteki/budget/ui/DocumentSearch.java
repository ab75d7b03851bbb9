package dev.chiteki.budget.ui;

import dev.chiteki.api.search.SearchHit;
import dev.chiteki.api.search.SearchQuery;
import dev.chiteki.budget.books.Entry;
import dev.chiteki.budget.books.Heading;
import java.util.List;

/** Finds documents by number, payee and purpose. */
record DocumentSearch(Office office) {

    List<SearchHit> find(SearchQuery query) {
        return office.budget().find(query).stream().map(this::hit).toList();
    }

    private SearchHit hit(Entry entry) {
        Heading heading = entry.heading();
        return new SearchHit(
                office.text("search.title", entry.number().toString(), office.text(heading.kind()), heading.amount()),
                office.text("search.detail", heading.date(), heading.payee().name(), heading.purpose()),
                "entries/" + entry.number());
    }
}
