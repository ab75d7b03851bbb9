package dev.chiteki.server.registry.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.chiteki.api.error.Reason;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.text.PropertyTexts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantFileTest {

    private static final String VALID = """
            id: kobe
            kind: region
            area: {id: kansai-wide, certainty: recalled}
            name: {ja: 神戸, en: Kobe}
            theme: {en: Regenerative medicine}
            localGovernments:
              - name: {ja: 神戸市}
                lead: true
                codes:
                  - {code: "281000", validFrom: 1968-12-01}
            centralProjectOrganisation: {name: (財)先端医療振興財団, certainty: recalled}
            headquarters:
              - post: president
            plugins: [budget]
            settings:
              language: ja
              zone: Asia/Tokyo
              colour: "#0a4d68"
            """;
    private static final Texts TEXTS = PropertyTexts.read(
            List.of("i18n/errors", "i18n/registry"),
            path -> Optional.ofNullable(TenantFileTest.class.getClassLoader().getResource(path)),
            () -> Locale.JAPANESE);

    private final Findings findings = new Findings("tenants/kobe/tenant.yaml");

    @Test
    void aValidFileIsUnderstoodWhole() {
        TenantDeclaration declaration = read(VALID).orElseThrow().declaration();

        assertThat(findings.isEmpty()).isTrue();
        assertThat(declaration.region().nameJa()).isEqualTo("神戸");
        assertThat(declaration.language()).isEqualTo(Locale.JAPANESE);
        assertThat(declaration.plugins()).containsExactly("budget");
        ClusterDeclaration cluster = Objects.requireNonNull(declaration.cluster());
        assertThat(cluster.area()).isEqualTo(new Attested<>("kansai-wide", Certainty.RECALLED));
        assertThat(cluster.lead().codeOn(LocalDate.of(2002, 7, 1))).hasToString("Optional[281000]");
        assertThat(cluster.lead().codeOn(LocalDate.of(1968, 11, 30))).isEmpty();
        assertThat(cluster.headquarters()).containsExactly(new HeadquartersPost(Post.PRESIDENT, 1, List.of()));
    }

    /** In the table {@code \n} stands for a line break, and a blank replacement removes the text. */
    @ParameterizedTest(name = "{0} -> {1}: {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: kobe | id: Kobe | 1 | 5 | tenant-id-malformed
            id: kobe | id: api | 1 | 5 | tenant-id-reserved
            id: kobe | id: osaka | 1 | 5 | tenant-file-id-folder
            id: kobe | id: ab | 1 | 5 | tenant-file-id-duplicate
            id: kobe | id: [kobe] | 1 | 5 | tenant-file-not-text
            id: kobe | id: "ko\\u0007be" | 1 | 5 | tenant-file-control
            id: kobe\\n | `` | 1 | 1 | tenant-file-key-missing
            kind: region | kind: city | 2 | 7 | tenant-file-choice
            kind: region | kind: programme | 3 | 1 | tenant-file-key-unknown
            kind: region | kind: region\\nkind: region | 3 | 1 | tenant-file-key-duplicate
            kind: region | kind: region\\ncolor: red | 3 | 1 | tenant-file-key-unknown
            id: kansai-wide | id: Kansai | 3 | 12 | tenant-file-area
            {ja: 神戸, en: Kobe} | {ja: 神戸} | 4 | 7 | tenant-file-key-missing
            {ja: 神戸, en: Kobe} | {ja: 神戸, en: ''} | 4 | 20 | tenant-file-blank
            {ja: 神戸, en: Kobe} | Kobe | 4 | 7 | tenant-file-not-section
            lead: true | lead: false | 7 | 3 | tenant-file-lead
            lead: true | lead: yes | 8 | 11 | tenant-file-choice
            281000 | 281001 | 10 | 16 | government-code-check
            281000 | 28100 | 10 | 16 | government-code-malformed
            1968-12-01 | 1969-02-29 | 10 | 37 | date-nonexistent
            1968-12-01 | 1.12.1968 | 10 | 37 | tenant-file-day
            name: (財)先端医療振興財団, certainty: recalled | name: x | 11 | 29 | tenant-file-key-missing
            certainty: recalled} | certainty: sure} | 3 | 36 | tenant-file-choice
            post: president | post: chairman | 13 | 11 | tenant-file-choice
            post: president | {post: coordinator, seats: 0} | 13 | 32 | tenant-file-number
            [budget] | [budgets] | 14 | 11 | tenant-file-plugin-unknown
            [budget] | [budget, budget] | 14 | 19 | tenant-file-plugin-duplicate
            [budget] | budget | 14 | 10 | tenant-file-not-list
            language: ja | language: fr | 16 | 13 | tenant-file-choice
            Asia/Tokyo | Asia/Edo | 17 | 9 | tenant-file-zone
            #0a4d68 | blue | 18 | 11 | colour-malformed
            #0a4d68 | #ffd43d | 18 | 11 | colour-contrast
            language: ja | language: ja\\n  patents: {} | 17 | 3 | tenant-file-settings-unknown
            language: ja | language: ja\\n  budget: {limit: 1.5} | 17 | 19 | tenant-file-like-number
            language: ja | language: ja\\n  budget: {code: 011002} | 17 | 18 | tenant-file-like-number
            language: ja | language: ja\\n  budget: {on: 2002-02-30} | 17 | 16 | date-nonexistent
            language: ja | language: ja\\n  budget: {on: } | 17 | 15 | tenant-file-blank
            id: kobe | id: &here kobe | 1 | 5 | tenant-file-alias
            id: kobe | id: !!str kobe | 1 | 5 | tenant-file-tag
            plugins: [budget] | plugins: [budget | 15 | 9 | tenant-file-syntax
            """)
    void aWrongPlaceIsNamedByLineColumnAndReason(String right, String wrong, int line, int column, String code) {
        String text = VALID.replaceFirst(
                Pattern.quote(unfold(right)), Matcher.quoteReplacement(unfold(wrong == null ? "" : wrong)));

        Optional<TenantFile> file = read(text);

        assertThat(file).isEmpty();
        assertThat(findings.sorted())
                .extracting(Finding::line, Finding::column, finding -> finding.reason()
                        .code())
                .contains(tuple(line, column, code));
    }

    @Test
    void allFindingsOfAFileAreNamedAtOnceInTheOrderOfItsLines() {
        read(VALID.replace("#0a4d68", "#ffffff").replace("281000", "281001").replace("id: kobe", "id: x"));

        assertThat(findings.sorted())
                .extracting(finding -> finding.reason().code())
                .containsExactly("tenant-id-malformed", "government-code-check", "colour-contrast");
    }

    @Test
    void everyFindingNamesFileLineValueAndRemedyInBothLanguages() {
        read(VALID.replace("281000", "281001"));

        Finding finding = findings.sorted().getFirst();

        assertThat(finding.describe(TEXTS, Locale.JAPANESE))
                .startsWith("tenants/kobe/tenant.yaml:10:16: ")
                .contains("「281001」", "末尾は0");
        assertThat(finding.describe(TEXTS, Locale.ENGLISH))
                .startsWith("tenants/kobe/tenant.yaml:10:16: ")
                .contains("“281001”", "should be 0");
    }

    @Test
    void twoLeadsAreRefused() {
        String second = "  - {name: {ja: 兵庫県}, lead: true, codes: [{code: \"280003\", validFrom: 1968-12-01}]}\n";

        read(VALID.replace("centralProject", second + "centralProject"));

        assertThat(codes()).containsExactly("tenant-file-lead");
        assertThat(findings.sorted().getFirst().reason().arguments()).containsExactly("2");
    }

    @Test
    void aCodeThatStandsTwiceIsRefused() {
        String second = "  - {name: {ja: 兵庫県}, codes: [{code: \"281000\", validFrom: 1968-12-01}]}\n";

        read(VALID.replace("centralProject", second + "centralProject"));

        assertThat(codes()).containsExactly("tenant-file-code-duplicate");
    }

    @Test
    void aTooLargeFileIsRefusedUnread() {
        read(VALID + "#" + " ".repeat(YamlText.LARGEST));

        assertThat(codes()).containsExactly("tenant-file-size");
    }

    @Test
    void bytesThatAreNotUtf8AreNamedByTheirPlace() {
        byte[] shiftJis = "id: kobe\nname: ".getBytes(StandardCharsets.US_ASCII);
        byte[] content = Arrays.copyOf(shiftJis, shiftJis.length + 1);
        content[shiftJis.length] = (byte) 0x90;

        TenantFolder.read(content, surroundings(), findings);

        assertThat(findings.sorted())
                .containsExactly(
                        new Finding("tenants/kobe/tenant.yaml", 2, 7, Reason.of("tenant-file-encoding", "0x90")));
    }

    @Test
    void aliasesCannotMakeASmallFileHuge() {
        StringBuilder bomb = new StringBuilder("a: &a [x, x]\n");
        for (char name = 'b'; name < 'z'; name++) {
            char before = (char) (name - 1);
            bomb.append("%c: &%c [*%c, *%c, *%c, *%c]\n".formatted(name, name, before, before, before, before));
        }

        read(bomb.toString());

        assertThat(codes()).containsOnly("tenant-file-alias");
    }

    @Test
    void settingsKeepTheKindsOfTheirValues() {
        TenantFile file = read(VALID + """
                  budget:
                    grants: [{fiscalYear: 2002, amount: 500000000, decidedOn: 2002-07-01, note: "011002", final: true}]
                """).orElseThrow();

        Map<String, Object> grant = Map.of(
                "fiscalYear",
                2002L,
                "amount",
                500_000_000L,
                "decidedOn",
                LocalDate.of(2002, 7, 1),
                "note",
                "011002",
                "final",
                true);
        Map<String, Map<String, Object>> expected = Map.of("budget", Map.of("grants", List.of(grant)));
        assertThat(file.declaration().settings()).isEqualTo(expected);
        assertThat(TenantFile.settingsForPlugins(file.text())).isEqualTo(expected);
    }

    private Optional<TenantFile> read(String text) {
        return TenantFolder.read(text.getBytes(StandardCharsets.UTF_8), surroundings(), findings);
    }

    private static Surroundings surroundings() {
        return new Surroundings("kobe", Set.of("kobe", "ab"), Set.of("budget", "notes"));
    }

    private List<String> codes() {
        return findings.sorted().stream()
                .map(finding -> finding.reason().code())
                .toList();
    }

    private static String unfold(String text) {
        return text.replace("\\n", "\n");
    }
}
