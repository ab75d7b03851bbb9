package dev.chiteki.api.document;

import dev.chiteki.api.japan.FiscalYear;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Prints documents as PDF (A4) with the current region's letterhead, in Japanese or English, with all fonts inside.
 *
 * <p>A template stands in the bundle as {@code documents/<name>.html}, its looks beside it as {@code documents/<name>.css}
 * if it has any of its own. It holds the body in well-formed XHTML; letterhead, title, number, day and page numbers are the
 * platform's. It has no logic (Mustache):
 *
 * <ul>
 *   <li>{@code {{name}}} is the value of that component of the record, written for the language as {@link
 *       dev.chiteki.api.text.Texts} does and never read as markup; {@code {{a.b}}} is a value of a nested record;
 *   <li>{@code {{#rows}}…{{/rows}}} is there once for each element of a list, {@code {{#holds}}…{{/holds}}} if the value is
 *       true or there, {@code {{^holds}}…{{/holds}}} if it is not;
 *   <li>{@code {{#text}}key{{/text}}} is the plugin's text of that key;
 *   <li>{@code {{#chart}}spending 110{{/chart}}} is the {@link dev.chiteki.api.chart.Chart} of that name, 110 mm wide; 170
 *       mm where no width is said.
 * </ul>
 *
 * <p>Pictures are PNG or JPEG files of the bundle, named by their path in it. Nothing else is ever fetched.
 */
@ProviderType
public interface Documents {

    /** The most characters of a document with its markup. */
    int MOST_CHARACTERS = 2_000_000;

    /**
     * The document as PDF. The same printout gives the same bytes, as long as the region's letterhead stays. Each printing
     * under a number is audited, in the running transaction or in one of its own.
     *
     * @throws dev.chiteki.api.error.ChitekiException {@code document-size}, TOO_LARGE; {@code document-late} or {@code
     *     document-busy}, UNAVAILABLE
     * @throws IllegalArgumentException if the template is missing, is not well formed, or names what the record lacks or
     *     a picture that the bundle lacks
     * @throws IllegalStateException if no region is bound, or for a numbered one inside {@link
     *     dev.chiteki.api.data.Database#read}
     */
    byte[] pdf(Printout printout);

    /**
     * The number under which the plugin's document about this subject goes out: the one that it was given before, or else
     * the next of the region and fiscal year. It belongs to the running transaction, or to one of its own: what is undone
     * leaves no gap. The first giving is audited.
     *
     * @param subject what the document is about, in the plugin's own words for it, 1 to 200 characters; the same subject
     *     keeps its number, in whatever language it is printed
     * @throws IllegalStateException if no region is bound, or inside {@link dev.chiteki.api.data.Database#read}
     */
    DocumentNumber number(FiscalYear year, String subject);
}
