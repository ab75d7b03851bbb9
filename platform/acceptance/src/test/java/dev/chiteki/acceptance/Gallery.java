package dev.chiteki.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openqa.selenium.OutputType;
import org.springframework.web.util.HtmlUtils;

/** Pictures of pages in a folder, a folder for each account, and an overview of them. */
final class Gallery {

    private static final List<String> THEMES = List.of("light", "dark");
    private static final List<Integer> WIDTHS = List.of(1440, 1024, 390);

    private final Path folder;
    private final Map<String, Set<Picture>> byPage = new LinkedHashMap<>();

    Gallery(Path folder) {
        this.folder = folder;
    }

    /** Who looks, in which language. */
    record Visit(String account, String language) {}

    private record Picture(String file, String caption) {}

    /** Takes the page that the window shows, whole, in each theme and width. */
    void take(Page page, Visit visit, String path) throws IOException {
        for (String theme : THEMES) {
            for (int width : WIDTHS) {
                page.look(theme, width);
                String look = visit.language() + "_" + theme + "_" + width;
                Path file = folder.resolve(visit.account()).resolve(nameOf(path) + "_" + look + ".png");
                Files.createDirectories(file.getParent());
                Files.write(file, page.driver().getScreenshotAs(OutputType.BYTES));
                byPage.computeIfAbsent(visit.account() + " " + path, ignored -> new LinkedHashSet<>())
                        .add(new Picture(
                                folder.relativize(file).toString().replace('\\', '/'), look.replace('_', ' ')));
            }
        }
    }

    /** Writes {@code index.html}, with every picture in small. */
    void writeOverview() throws IOException {
        StringBuilder rows = new StringBuilder();
        byPage.forEach((page, pictures) -> {
            rows.append("<h2>").append(HtmlUtils.htmlEscape(page)).append("</h2>\n<ul>\n");
            pictures.forEach(
                    picture -> rows.append("<li><a href=\"%1$s\"><img src=\"%1$s\" alt=\"\" loading=\"lazy\">%2$s</a>\n"
                            .formatted(HtmlUtils.htmlEscape(picture.file()), picture.caption())));
            rows.append("</ul>\n");
        });
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("index.html"), """
                <!DOCTYPE html>
                <html lang="en">
                <meta charset="utf-8">
                <title>All views</title>
                <style>
                body { font: 14px/1.5 system-ui, sans-serif; margin: 24px }
                ul { display: flex; flex-wrap: wrap; gap: 16px; padding: 0; list-style: none }
                a { display: block; width: 220px; color: inherit }
                img { display: block; width: 100%%; height: 160px; object-fit: cover; object-position: top; border: 1px solid #999 }
                </style>
                <h1>All views</h1>
                %s</html>
                """.formatted(rows), StandardCharsets.UTF_8);
    }

    private static String nameOf(String path) {
        String name = path.replaceAll("^/+|/+$", "").replace('/', '.');
        return name.isEmpty() ? "root" : name;
    }
}
