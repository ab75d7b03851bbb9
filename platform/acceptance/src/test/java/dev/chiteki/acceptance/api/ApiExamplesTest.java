package dev.chiteki.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever meets a method of the API for the first time finds how it is used: that of a value, or of what plugins implement,
 * in a test; that of what the platform implements in a test too or in one of the plugins, whose tests run it in the platform.
 * {@code notes} is sample and test in one.
 */
class ApiExamplesTest {

    /** Whoever needs a plugin's context runs in the platform, as plugins do. */
    private static final String CONTEXT = "Ldev/chiteki/api/plugin/PluginContext;";

    private static final String PROVIDED = "Lorg/osgi/annotation/versioning/ProviderType;";

    private static final List<String> API = List.of("platform/api/target/classes");

    private static final List<String> TESTS = List.of(
            "platform/api/target/test-classes",
            "platform/server/target/test-classes",
            "platform/acceptance/target/test-classes",
            "plugins/notes/target/classes",
            "plugins/notes/target/test-classes",
            "plugins/budget/target/test-classes",
            "platform/testkit/target/test-classes");

    private static final List<String> PLUGINS = List.of("plugins/budget/target/classes");

    /** Through which tests call what the API declares. */
    private static final List<String> IMPLEMENTATIONS = List.of("platform/server/target/classes");

    private final List<ClassModel> api = ClassFolders.read(API);
    private final Set<String> provided = api.stream()
            .filter(ApiExamplesTest::isProvided)
            .map(type -> type.thisClass().asInternalName())
            .collect(Collectors.toSet());
    private final List<ClassModel> implementations = ClassFolders.read(IMPLEMENTATIONS);
    private final List<ClassModel> tests = ClassFolders.read(TESTS);

    @Test
    void whatPluginsMakeOrImplementIsShownInATest() {
        List<Member> offered = OfferedMembers.of(
                        api.stream().filter(type -> !isProvided(type)).toList())
                .stream()
                .filter(member -> !member.descriptor().contains(CONTEXT))
                .toList();

        assertThat(offered).hasSizeGreaterThan(400);
        assertThat(withoutExample(offered, tests))
                .as("without an example in a test")
                .isEmpty();
    }

    @Test
    void whatThePlatformImplementsIsShownInATestOrAPlugin() {
        List<Member> offered = OfferedMembers.of(api).stream()
                .filter(member ->
                        provided.contains(member.owner()) || member.descriptor().contains(CONTEXT))
                .toList();
        List<ClassModel> examples = Stream.concat(tests.stream(), ClassFolders.read(PLUGINS).stream())
                .toList();

        assertThat(offered).hasSizeGreaterThan(50);
        assertThat(withoutExample(offered, examples))
                .as("without an example in a test or a plugin")
                .isEmpty();
    }

    private List<Member> withoutExample(List<Member> offered, List<ClassModel> examples) {
        UsedMembers shown = new UsedMembers(
                examples, Stream.concat(api.stream(), implementations.stream()).toList());
        return offered.stream()
                .filter(member -> !shown.contains(member) && !shown.implementsAsLambda(member))
                .toList();
    }

    private static boolean isProvided(ClassModel type) {
        return type.findAttribute(Attributes.runtimeInvisibleAnnotations()).stream()
                .flatMap(annotations -> annotations.annotations().stream())
                .anyMatch(annotation -> annotation.className().stringValue().equals(PROVIDED));
    }
}
