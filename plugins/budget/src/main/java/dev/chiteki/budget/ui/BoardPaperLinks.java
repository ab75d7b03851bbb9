package dev.chiteki.budget.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.budget.books.Permissions;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;

/** Opens the paper for the board, in either language whatever that of the page. */
final class BoardPaperLinks {

    private BoardPaperLinks() {}

    /** Nothing for those who may not have it. */
    static Optional<Component> of(Office office, FiscalYear year) {
        if (!office.context().user().may(Permissions.BOARD_PAPER)) {
            return Optional.empty();
        }
        Div links = Look.row(
                link(office, year, Locale.JAPANESE, "board.open-ja"),
                link(office, year, Locale.ENGLISH, "board.open-en"));
        return Optional.of(links);
    }

    private static Anchor link(Office office, FiscalYear year, Locale language, String key) {
        String name = "board-paper-" + year + "-" + language.getLanguage() + ".pdf";
        DownloadHandler paper = DownloadHandler.fromInputStream(download -> {
                    try {
                        byte[] pdf = office.paper().pdf(year, language);
                        return new DownloadResponse(new ByteArrayInputStream(pdf), name, "application/pdf", pdf.length);
                    } catch (ChitekiException refused) {
                        return DownloadResponse.error(refused.fault().httpStatus());
                    }
                })
                .inline();
        Anchor link = new Anchor(paper, office.text(key));
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }
}
