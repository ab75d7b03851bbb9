package dev.chiteki.api.baseline;

import dev.chiteki.testbed.SignatureBaseline;
import java.util.Set;

/** The API is what was last accepted: {@code ./mvnw test -pl platform/api -am -Dchiteki.api.accept=true} accepts a change. */
class ApiBaselineTest extends SignatureBaseline {

    /** Whoever writes a rule of Japanese administration finds the days, years, amounts and numbers of it in one place. */
    @Override
    protected Set<String> largerPackages() {
        return Set.of("dev.chiteki.api.japan");
    }
}
