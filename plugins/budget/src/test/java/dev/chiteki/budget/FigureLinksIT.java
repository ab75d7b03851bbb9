package dev.chiteki.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.document.SheetFormat;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PageClient;
import dev.chiteki.testkit.PlatformTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every figure is a link to exactly what it is made of: the sum that is shown there is the figure. */
@PlatformTest(regions = "sapporo")
class FigureLinksIT {

    private static final String BASE = "/sapporo/budget";
    private static final List<String> PAGES =
            List.of("/sapporo", BASE, BASE + "/plan?fiscalYear=2002", BASE + "/risks?fiscalYear=2002");
    private static final Pattern WAY =
            Pattern.compile("/sapporo/budget/(?:entries\\?[^\"\\\\]*kind=|categories|figures/)[^\"\\\\]*");

    @ParameterizedTest
    @ValueSource(longs = {3, 2002, 179})
    void theSumBehindEveryFigureIsTheFigure(long seed, ChitekiPlatform platform) {
        Clerk clerk = Clerk.of(platform, "secretariat@sapporo");
        platform.clock(LocalDate.of(2002, 10, 20));
        long booked = new RandomClerk(clerk, seed).act(90, LocalDate.of(2002, 7, 1), LocalDate.of(2002, 10, 1));
        Figures figures = new Figures(clerk.get("summary?fiscalYear=2002"), clerk.get("outlook?fiscalYear=2002"));

        PageClient pages = platform.pages("president@sapporo");
        Set<String> ways =
                PAGES.stream().flatMap(page -> ways(pages, page)).collect(Collectors.toCollection(TreeSet::new));
        ways.addAll(ways.stream()
                .filter(way -> way.contains("/figures/"))
                .flatMap(way -> ways(pages, way))
                .toList());

        assertThat(booked).isGreaterThan(30);
        assertThat(ways)
                .anyMatch(way -> way.contains("kind=commitment,delivery-and-inspection"))
                .anyMatch(way -> way.contains("kind=reservation"))
                .anyMatch(way -> way.contains("categories/equipment?figure=reserved"))
                .anyMatch(way -> way.contains("figures/uncommitted"))
                .anyMatch(way -> way.contains("figures/forecast"))
                .anyMatch(way -> way.contains("categories?figure=spent&until=2002-08-31"))
                .anyMatch(way -> way.contains("categories/equipment?figure=committed"));
        for (String way : ways) {
            String drawn = pages.open(way).drawn();
            long figure = figures.behind(way);

            assertThat(drawn).as("%s of seed %s", way, seed).contains(digits(figure));
            if (!way.contains("/figures/")) {
                assertThat(sum(pages, drawn, way))
                        .as("%s of seed %s", way, seed)
                        .isEqualTo(figure);
            }
        }
    }

    private static Stream<String> ways(PageClient pages, String page) {
        return WAY.matcher(pages.open(page).drawn())
                .results()
                .map(MatchResult::group)
                .map(way -> way.replace("&amp;", "&"));
    }

    /** The rows of the table's file, added up in the column that the way is about. */
    private static long sum(PageClient pages, String drawn, String way) {
        String heading =
                way.contains("/categories") ? "増減（円）" : way.contains("with=open-amount") ? "未処理の額（円）" : "金額（円）";
        String csv = new String(TableFile.of(pages, drawn, SheetFormat.CSV), StandardCharsets.UTF_8).substring(1);
        List<List<String>> rows = Arrays.stream(csv.split("\r\n"))
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
        int column = rows.getFirst().indexOf(heading);
        assertThat(column).as(way).isNotNegative();
        return rows.stream()
                .skip(1)
                .map(row -> row.get(column))
                .filter(text -> !text.isEmpty())
                .mapToLong(Long::parseLong)
                .sum();
    }

    private static String digits(long amount) {
        return (amount < 0 ? "−" : "") + String.format(Locale.ROOT, "%,d", Math.abs(amount));
    }

    /** The figures as the interface for programs tells them, found by what an address says. */
    private record Figures(JsonNode summary, JsonNode outlook) {

        long behind(String way) {
            String path = way.substring(0, way.indexOf('?')).substring(BASE.length() + 1);
            Map<String, String> query = query(way);
            return switch (path.split("/")[0]) {
                case "figures" -> derived(path.substring(path.indexOf('/') + 1));
                case "categories" -> changed(path, query);
                default -> journal(query);
            };
        }

        private long derived(String figure) {
            return switch (figure) {
                case "forecast" -> outlook.path("spentAtYearEnd").asLong();
                case "lapsing" -> outlook.path("leftAtYearEnd").asLong();
                default -> risk(figure);
            };
        }

        private long changed(String path, Map<String, String> query) {
            String figure = query.getOrDefault("figure", "");
            if (query.containsKey("until")) {
                YearMonth month = YearMonth.from(LocalDate.parse(query.get("until")));
                return outlook.path("months")
                        .valueStream()
                        .filter(one -> one.path("month").asString().equals(month.toString()))
                        .findFirst()
                        .orElseThrow()
                        .path("spentToDate")
                        .asLong();
            }
            String code = path.contains("/") ? path.substring(path.indexOf('/') + 1) : "";
            return summary.path("categories")
                    .valueStream()
                    .filter(one -> code.isEmpty() || one.path("code").asString().equals(code))
                    .mapToLong(one -> one.path(figure).asLong())
                    .sum();
        }

        private long journal(Map<String, String> query) {
            boolean open = query.getOrDefault("state", "").equals("open");
            return switch (query.getOrDefault("kind", "")) {
                case "grant-decision" -> summary.path("subsidy").asLong();
                case "allocation" -> summary.path("allocated").asLong();
                case "commitment,delivery-and-inspection" ->
                    summary.path("committed").asLong();
                case "reservation" -> risk("reserved");
                case "commitment" -> risk("uninspected");
                case "delivery-and-inspection" -> risk("unspent");
                case "expenditure" ->
                    open ? risk("unpaid") : summary.path("spent").asLong();
                default -> throw new AssertionError("A figure of " + query);
            };
        }

        private long risk(String kind) {
            return outlook.path("risks")
                    .valueStream()
                    .filter(risk -> risk.path("kind").asString().equals(kind))
                    .findFirst()
                    .orElseThrow()
                    .path("amount")
                    .asLong();
        }

        private static Map<String, String> query(String way) {
            return Arrays.stream(way.substring(way.indexOf('?') + 1).split("&"))
                    .map(part -> part.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        }
    }
}
