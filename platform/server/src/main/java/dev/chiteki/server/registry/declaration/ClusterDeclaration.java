package dev.chiteki.server.registry.declaration;

import java.util.List;

/**
 * What makes a region a cluster; a programme office has none of it.
 *
 * @param area the area's id; several clusters may form one area
 * @param organisation the central project organisation (中核機関), which receives the subsidy
 */
public record ClusterDeclaration(
        Attested<String> area,
        Attested<BilingualText> theme,
        List<LocalGovernment> localGovernments,
        Attested<String> organisation,
        List<HeadquartersPost> headquarters) {

    /** Copies the lists. */
    public ClusterDeclaration {
        localGovernments = List.copyOf(localGovernments);
        headquarters = List.copyOf(headquarters);
    }

    /** The one that answers for the region. */
    public LocalGovernment lead() {
        return localGovernments.stream()
                .filter(LocalGovernment::lead)
                .findFirst()
                .orElseThrow();
    }
}
