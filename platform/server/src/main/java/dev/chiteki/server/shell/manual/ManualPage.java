package dev.chiteki.server.shell.manual;

import dev.chiteki.server.shell.HelpPage;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * One page in one language.
 *
 * @param title its first heading, empty if it does not begin with one
 * @param text what follows the title
 */
public record ManualPage(HelpPage page, String title, Node text) {

    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /** Reads Markdown; whatever it holds, nothing of it ever becomes markup of the page. */
    public static ManualPage read(HelpPage page, String markdown) {
        Node text = PARSER.parse(markdown);
        String title = "";
        if (text.getFirstChild() instanceof Heading heading && heading.getLevel() == 1) {
            title = words(heading);
            heading.unlink();
        }
        return new ManualPage(page, title, text);
    }

    /** The destinations of its links, as they are written. */
    public List<String> links() {
        List<String> links = new ArrayList<>();
        text.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                links.add(link.getDestination());
            }
        });
        return links;
    }

    private static String words(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }
        });
        return words.toString();
    }
}
