package dev.chiteki.server.plugin.bundle;

import dev.chiteki.server.plugin.bundle.BundleFile.ContractFile;
import dev.chiteki.server.plugin.bundle.BundleFile.Offered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.osgi.framework.Version;

/** Finds out, before anything is loaded, which import of a bundle nobody serves, so that the reason can name it. */
final class ImportCheck {

    private static final String API = "dev.chiteki.api.";
    private static final List<String> HOST_ONLY = List.of(
            "java.sql", "javax.sql", "javax.naming", "org.springframework", "org.hibernate", "org.osgi", "liquibase");

    private final HostPackages host;
    private final List<Offered> contracts;

    ImportCheck(HostPackages host, Collection<ContractFile> contracts) {
        this.host = host;
        this.contracts = contracts.stream()
                .flatMap(contract -> contract.exports().stream())
                .toList();
    }

    /** @throws Refused naming the first package that is not to be had */
    void check(BundleFile bundle) {
        for (Need need : bundle.needs()) {
            List<Version> offered = offered(need.name());
            if (!need.isOptional() && offered.stream().noneMatch(need.range()::includes)) {
                throw refusal(need, offered);
            }
        }
    }

    private List<Version> offered(String name) {
        List<Version> versions = new ArrayList<>();
        host.version(name).ifPresent(versions::add);
        contracts.stream()
                .filter(contract -> contract.name().equals(name))
                .map(Offered::version)
                .forEach(versions::add);
        return versions;
    }

    private static Refused refusal(Need need, List<Version> offered) {
        String range = need.range().toString();
        String versions = offered.stream().map(Objects::toString).collect(Collectors.joining(", "));
        if (offered.isEmpty()) {
            boolean hostOnly = HOST_ONLY.stream()
                    .anyMatch(own -> need.name().equals(own) || need.name().startsWith(own + "."));
            return Refused.because(hostOnly ? "plugin-import-forbidden" : "plugin-import-unknown", need.name());
        }
        return Refused.because(
                need.name().startsWith(API) ? "plugin-api-range" : "plugin-import-version",
                need.name(),
                range,
                versions);
    }
}
