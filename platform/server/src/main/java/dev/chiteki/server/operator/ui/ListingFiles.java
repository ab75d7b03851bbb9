package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.chiteki.api.document.Sheet;
import dev.chiteki.api.document.SheetFormat;
import dev.chiteki.api.document.Spreadsheets;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.text.WorkLanguage;
import java.util.Locale;

/** Lists of the console as files: all rows that fit what is looked for, not only those of the page in sight. */
@org.springframework.stereotype.Component
final class ListingFiles {

    private final Spreadsheets spreadsheets;
    private final Texts texts;

    ListingFiles(Spreadsheets spreadsheets, Texts texts) {
        this.spreadsheets = spreadsheets;
        this.texts = texts;
    }

    /** Links to the files of a listing, in the language of the page. */
    Component links(Listing<?> listing) {
        Div links = new Div(
                new Span(texts.get("operator.listing.files")),
                link(SheetFormat.XLSX, listing),
                link(SheetFormat.CSV, listing));
        links.addClassNames("chiteki-row", "chiteki-listing-files");
        return links;
    }

    private Component link(SheetFormat format, Listing<?> listing) {
        Locale language = texts.locale();
        Anchor link = new Anchor(
                (DownloadHandler) event -> WorkLanguage.call(language, () -> {
                    download(format, listing, event);
                    return listing;
                }),
                texts.get("table.export." + format.extension()));
        link.addClassName("chiteki-listing-" + format.extension());
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void download(SheetFormat format, Listing<?> listing, DownloadEvent event) {
        event.setFileName(listing.title() + "." + format.extension());
        event.setContentType(format.contentType());
        event.getResponse().setHeader("Cache-Control", "private, no-store");
        spreadsheets.write(
                format, new Sheet(listing.title(), listing.headings(), listing.rows()), event.getOutputStream());
    }
}
