package dev.chiteki.server.document;

import dev.chiteki.api.document.Printout;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.document.print.XmlText;
import dev.chiteki.server.document.template.FilledPaper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** The whole document around a plugin's part of it: letterhead, number, day, title, page numbers. */
final class Paper {

    private static final String LOOKS = read();

    private final Printout printout;
    private final Letterhead letterhead;
    private final Texts texts;

    /** @param texts the platform's */
    Paper(Printout printout, Letterhead letterhead, Texts texts) {
        this.printout = printout;
        this.letterhead = letterhead;
        this.texts = texts;
    }

    String xhtml(FilledPaper filled) {
        return "<html lang=\"" + language().getLanguage() + "\"><head><title>" + escaped(printout.title())
                + "</title><meta name=\"author\" content=\"" + escaped(letterhead.sender())
                + "\"/><meta name=\"subject\" content=\"" + escaped(subject())
                + "\"/><meta name=\"description\" content=\"" + escaped(subject()) + "\"/><style>"
                + styles(LOOKS + pageNumbers() + filled.looks()) + "</style></head><body>"
                + "<div class=\"next-pages\">" + escaped(subject()) + "</div>"
                + "<table class=\"letterhead\" style=\"border-top-color: " + letterhead.colour() + "\"><tr><td>"
                + "<div class=\"sender\">" + escaped(letterhead.sender()) + "</div>"
                + line(letterhead.organisation())
                + "</td><td class=\"reference\">"
                + line(printout.numbered()
                        .map(number -> number.format(language()))
                        .orElse(""))
                + line(texts.format(printout.date()))
                + "</td></tr></table><h1>" + escaped(printout.title()) + "</h1>"
                + filled.body() + "</body></html>";
    }

    /** What the next pages, and whoever lists files, tell of it. */
    private String subject() {
        String about = letterhead.sender() + "　" + printout.title();
        return printout.numbered()
                .map(number -> about + "　" + number.format(language()))
                .orElse(about);
    }

    /** A box in the margin of pages inherits nothing, and has one rule or none. */
    private String pageNumbers() {
        return "@page { @bottom-right { font-family: 'Noto Sans JP'; font-size: 8.5pt; color: #4d4d4d; content: "
                + texts.in(language(), "document.page-of-pages") + " } }";
    }

    private Locale language() {
        return printout.language();
    }

    private static String line(String text) {
        return text.isEmpty() ? "" : "<div>" + escaped(text) + "</div>";
    }

    /** A style sheet within the document must not end it. */
    private static String styles(String css) {
        return css.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String escaped(String text) {
        return XmlText.escape(text);
    }

    private static String read() {
        try (InputStream looks = Paper.class.getResourceAsStream("/document/paper.css")) {
            return new String(Objects.requireNonNull(looks, "paper.css").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The looks of documents cannot be read.", unreadable);
        }
    }
}
