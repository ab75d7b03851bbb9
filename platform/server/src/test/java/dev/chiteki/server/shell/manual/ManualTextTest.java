package dev.chiteki.server.shell.manual;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import dev.chiteki.server.shell.HelpPage;
import org.junit.jupiter.api.Test;

class ManualTextTest {

    private static final HelpPage PAGE = new HelpPage("budget", "journal");

    @Test
    void aPageIsDrawnUnderItsHeading() {
        String html = drawn("# Title\n\n## Part\n\nOne\ntwo **three** `four`.\n\n- a\n- b\n\n| h |\n|---|\n| c |\n");

        assertThat(html.replaceAll("\\s*\n\\s*", ""))
                .contains(
                        "<h3>Part</h3>",
                        "One two <strong>three</strong> <code>four</code>.",
                        "<th>h</th>",
                        "<td>c</td>")
                .containsSubsequence("<ul>", "<li>", "a", "</li>", "<li>", "b")
                .doesNotContain("Title");
        assertThat(ManualPage.read(PAGE, "# The *title*\n\ntext").title()).isEqualTo("The title");
    }

    @Test
    void aLinkLeadsWithinItsOwnManualOrToTheOneThatItNames() {
        assertThat(drawn("[a](entry) [b](platform:tables)"))
                .contains("<a href=\"budget/entry\">a</a>", "<a href=\"platform/tables\">b</a>");
    }

    @Test
    void nothingInAPageBecomesMarkupOrAnAddressOfItsOwn() {
        String html = drawn("""
                # T

                <script>alert(1)</script>

                Hello <img src=x onerror=alert(1)> [click](javascript:alert(1)) ![pixel](http://example.org/x.png)

                [data](data:text/html,evil) <http://example.org/>
                """);

        assertThat(html).doesNotContain("<script", "<img", "href=\"javascript:", "href=\"data:", "href=\"http");
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;img src=x onerror=alert(1)&gt;");
    }

    private static String drawn(String markdown) {
        Element place = new Element("div");
        new ManualText(ManualPage.read(PAGE, markdown), 2, true, (page, words) -> new Element("a")
                        .setText(words)
                        .setAttribute("href", page.owner() + "/" + page.name()))
                .into(place);
        return place.getOuterHTML();
    }
}
