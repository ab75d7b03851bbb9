package dev.chiteki.server.operator;

/** Files of regions as an operator gives them: small and valid. */
final class RegionYaml {

    private RegionYaml() {}

    /** Of a region without plugins. */
    static String of(String id) {
        return with("", id, "");
    }

    /**
     * Of a region with a plugin.
     *
     * @param plugin its id, or empty for none
     * @param setting one more line of the settings, or empty
     */
    static String with(String plugin, String id, String setting) {
        return """
                id: %s
                kind: region
                area: {id: test-area}
                name: {ja: 試験, en: Test}
                theme: {en: Testing}
                localGovernments:
                  - name: {ja: 試験市}
                    lead: true
                    codes:
                      - {code: "011002", validFrom: 1972-04-01}
                centralProjectOrganisation: {name: 試験財団, certainty: primary}
                headquarters:
                  - post: president
                plugins: [%s]
                settings:
                  language: ja
                  zone: Asia/Tokyo
                  colour: "#0017c1"
                  %s
                """.formatted(id, plugin, setting);
    }
}
