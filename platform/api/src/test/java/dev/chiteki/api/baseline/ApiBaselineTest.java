package dev.chiteki.api.baseline;

import dev.chiteki.testbed.SignatureBaseline;

/** The API is what was last accepted: {@code ./mvnw test -pl platform/api -am -Dchiteki.api.accept=true} accepts a change. */
class ApiBaselineTest extends SignatureBaseline {}
