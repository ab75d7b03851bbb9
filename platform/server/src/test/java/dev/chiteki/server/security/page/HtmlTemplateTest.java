package dev.chiteki.server.security.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlTemplateTest {

    @Test
    void valuesNeverBecomeMarkup() {
        HtmlTemplate page = new HtmlTemplate("<p title=\"{{name}}\">{{name}}</p>");

        String rendered = page.render(Map.of("name", "\"><script>alert(1)</script>{{other}}$1"), key -> key);

        assertThat(rendered).doesNotContain("<script>").doesNotContain("\"\">").contains("{{other}}$1");
    }

    @Test
    void partsAreThereOnlyWhereTheirValueIs() {
        HtmlTemplate page = new HtmlTemplate("a{{?b}}b{{?c}}c{{/c}}d{{/b}}e");

        assertThat(page.render(Map.of(), key -> key)).isEqualTo("ae");
        assertThat(page.render(Map.of("b", ""), key -> key)).isEqualTo("abde");
        assertThat(page.render(Map.of("b", "", "c", ""), key -> key)).isEqualTo("abcde");
    }

    @Test
    void textsComeFromTheReadersLanguageEscaped() {
        HtmlTemplate page = new HtmlTemplate("<h1>{{t:sign-in.title}}</h1>");

        assertThat(page.render(Map.of(), key -> "<" + key + ">")).isEqualTo("<h1>&lt;sign-in.title&gt;</h1>");
    }

    @Test
    void aPlaceThatNobodyFillsIsAnError() {
        HtmlTemplate page = new HtmlTemplate("{{name}}");

        assertThatThrownBy(() -> page.render(Map.of(), key -> key)).hasMessageContaining("'name'");
    }
}
