package dev.chiteki.api.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Holds the API's comments: what javadoc itself does not ask for. */
class CommentedApiTest {

    @Test
    void everyPublicTypeAndMethodHasAComment() {
        List<String> faults = ApiComments.ofFolder(Path.of("src/main/java")).faults();

        assertThat(faults).isEmpty();
    }

    @Test
    void aTypeAndAMethodWithoutACommentAreReported() {
        List<String> faults = faults("""
                public interface Bare {
                    void act();
                    /** Said. */
                    void said();
                    @Override String toString();
                }
                """);

        assertThat(faults).containsExactly("without a comment: Bare", "without a comment: Bare.act");
    }

    @Test
    void whatIsDeprecatedSaysSinceWhenAndWhatInstead() {
        List<String> faults = faults("""
                /** Said. */
                public interface Old {
                    /** Said. */
                    @Deprecated void silent();
                    /**
                     * Said.
                     *
                     * @deprecated take the other
                     */
                    @Deprecated(since = "1.2", forRemoval = true) void told();
                }
                """);

        assertThat(faults)
                .containsExactly("deprecated without since: Old.silent", "deprecated without @deprecated: Old.silent");
    }

    @Test
    void whatNobodyOutsideSeesNeedsNoComment() {
        assertThat(faults("final class Own { public void act() {} } "
                        + "/** Said. */ public final class Seen { void act() {} private enum Own { ONE } }"))
                .isEmpty();
    }

    private static List<String> faults(String code) {
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Sample.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return code;
                    }
                };
        return new ApiComments(ToolProvider.getSystemJavaCompiler(), List.of(source)).faults();
    }
}
