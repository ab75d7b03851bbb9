package dev.chiteki.budget;

import dev.chiteki.api.document.SheetFormat;
import dev.chiteki.testkit.Answer;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PageClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The files that a table on a page offers: exactly the rows and columns that it shows. */
final class TableFile {

    private static final Pattern FILE = Pattern.compile("VAADIN/dynamic/resource/[^\"\\\\]+");

    private TableFile() {}

    /** The rows of the csv to which the page at the address links, the headings first. */
    static List<List<String>> csv(ChitekiPlatform platform, String address) {
        String text = new String(of(platform, address, SheetFormat.CSV), StandardCharsets.UTF_8).substring(1);
        return Arrays.stream(text.split("\r\n"))
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    /** The file of that format to which the page at the address links. */
    static byte[] of(ChitekiPlatform platform, String address, SheetFormat format) {
        PageClient pages = platform.pages("president@sapporo");
        return of(pages, pages.open(encoded(address)).drawn(), format);
    }

    /** The file of that format to which the page links. */
    static byte[] of(PageClient pages, String drawn, SheetFormat format) {
        return FILE.matcher(drawn)
                .results()
                .map(MatchResult::group)
                .distinct()
                .map(path -> pages.get("/" + path))
                .filter(answer -> media(answer.header("Content-Type")).equals(media(format.contentType())))
                .findFirst()
                .map(Answer::body)
                .orElseThrow(() -> new AssertionError("No link to a file of " + format + " in " + drawn));
    }

    /** Japanese signs do not travel in addresses as they are. */
    static String encoded(String address) {
        return URI.create(address).toASCIIString();
    }

    private static String media(String contentType) {
        return contentType.replaceFirst(";.*", "");
    }
}
