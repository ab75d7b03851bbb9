package dev.chiteki.server.shell.manual;

import com.vaadin.flow.dom.Element;
import dev.chiteki.server.shell.HelpPage;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * Draws a page. Elements are made one by one and words are text nodes, so that no Markdown can bring in a script, a style
 * or an address; HTML in it is shown as it is written.
 */
final class ManualText {

    private static final int MOST = 6;
    private static final Pattern PAGE = Pattern.compile("([a-z0-9]+:)?[a-z0-9-]+");

    private final ManualPage page;
    private final int under;
    private final boolean spaced;
    private final BiFunction<HelpPage, String, Element> links;

    /**
     * @param under the level of the heading under which the page stands
     * @param spaced whether the language puts a space where a line of the source ends
     * @param links makes a link to a page out of its address and words
     */
    ManualText(ManualPage page, int under, boolean spaced, BiFunction<HelpPage, String, Element> links) {
        this.page = page;
        this.under = under;
        this.spaced = spaced;
        this.links = links;
    }

    void into(Element place) {
        fill(place, page.text());
    }

    private Element fill(Element place, Node parent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            place.appendChild(drawn(child));
        }
        return place;
    }

    private Element drawn(Node node) {
        return switch (node) {
            case Text text -> Element.createText(text.getLiteral());
            case SoftLineBreak end -> Element.createText(spaced ? " " : "");
            case HardLineBreak end -> new Element("br");
            case HtmlInline html -> Element.createText(html.getLiteral());
            case HtmlBlock html -> new Element("p").setText(html.getLiteral());
            case Code code -> new Element("code").setText(code.getLiteral());
            case FencedCodeBlock code -> new Element("pre").setText(code.getLiteral());
            case Link link -> isToPage(link) ? link(link) : fill(new Element("span"), link);
            case Heading heading -> fill(new Element("h" + Math.min(MOST, heading.getLevel() + under - 1)), heading);
            case Paragraph paragraph -> isLoose(paragraph) ? fill(new Element("p"), paragraph) : inline(paragraph);
            case TableBlock table -> scrolling(fill(new Element("table"), table));
            default -> fill(new Element(tag(node)), node);
        };
    }

    private static boolean isToPage(Link link) {
        return PAGE.matcher(link.getDestination()).matches();
    }

    private Element link(Link link) {
        return links.apply(page.page().linked(link.getDestination()), words(link));
    }

    private static String tag(Node node) {
        return switch (node) {
            case Emphasis words -> "em";
            case StrongEmphasis words -> "strong";
            case BulletList list -> "ul";
            case OrderedList list -> "ol";
            case ListItem item -> "li";
            case BlockQuote quote -> "blockquote";
            case TableHead head -> "thead";
            case TableBody body -> "tbody";
            case TableRow row -> "tr";
            case TableCell cell -> cell.isHeader() ? "th" : "td";
            default -> "span";
        };
    }

    /** A paragraph that is all there is in a list item needs no element of its own. */
    private static boolean isLoose(Paragraph paragraph) {
        return !(paragraph.getParent() instanceof ListItem)
                || paragraph.getNext() != null
                || paragraph.getPrevious() != null;
    }

    private Element inline(Paragraph paragraph) {
        return fill(new Element("span"), paragraph);
    }

    private static Element scrolling(Element table) {
        table.getClassList().add("chiteki-table");
        Element scroll = new Element("div");
        scroll.getClassList().add("chiteki-scroll");
        return scroll.appendChild(table);
    }

    private String words(Node node) {
        return Objects.requireNonNull(fill(new Element("span"), node).getTextRecursively());
    }
}
