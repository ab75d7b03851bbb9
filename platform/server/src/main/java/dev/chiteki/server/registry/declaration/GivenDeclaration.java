package dev.chiteki.server.registry.declaration;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** A declaration that an operator gives while the platform runs: read and judged as a {@code tenant.yaml} is. */
public final class GivenDeclaration {

    private static final int UNBROKEN = 10_000;

    private GivenDeclaration() {}

    /**
     * Reads a text of YAML, or of JSON of the same shape.
     *
     * @param taken the ids of all tenants that are registered
     * @param published the ids of the plugins that it may name
     * @throws ChitekiException INVALID with all that is wrong, each reason at its path in the text; CONFLICT if nothing is
     *     wrong but that the id is taken
     */
    public static TenantFile read(byte[] content, Set<String> taken, Set<String> published) {
        Findings findings = new Findings("tenant.yaml");
        Optional<TenantFile> file = TenantFolder.read(content, new Surroundings("", taken, published), findings);
        if (file.isPresent() && findings.isEmpty()) {
            return file.get();
        }
        List<Finding> found = findings.sorted();
        boolean onlyTaken =
                found.stream().allMatch(finding -> finding.reason().code().equals("tenant-id-taken"));
        throw new ChitekiException(
                onlyTaken ? Fault.CONFLICT : Fault.INVALID,
                found.stream().map(Finding::reason).toList());
    }

    /** Writes the values as a text that {@link #read} reads; values are texts, truths, whole numbers, lists and mappings. */
    public static String write(Map<String, Object> values) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(UNBROKEN);
        options.setIndent(4);
        options.setIndicatorIndent(2);
        return new Yaml(options).dump(new LinkedHashMap<>(values));
    }
}
