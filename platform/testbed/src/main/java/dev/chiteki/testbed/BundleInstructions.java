package dev.chiteki.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What bnd is told. It stands in the POMs, because outside the repository a parent's POM is all that comes to a build; this
 * module's jar holds copies of them, made by its build.
 */
enum BundleInstructions {
    PLUGIN("kit/plugin/pom.xml"),
    CONTRACT("kit/contract/pom.xml");

    private static final Pattern INSTRUCTIONS = Pattern.compile("<bnd><!\\[CDATA\\[(.*?)]]></bnd>", Pattern.DOTALL);

    private final String pom;

    BundleInstructions(String pom) {
        this.pom = pom;
    }

    Properties read() {
        try (InputStream in = BundleInstructions.class.getResourceAsStream(pom)) {
            if (in == null) {
                throw new IllegalStateException("The testbed was built without " + pom + ".");
            }
            Matcher matcher = INSTRUCTIONS.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            if (!matcher.find()) {
                throw new IllegalStateException(pom + " holds no instructions for bnd.");
            }
            Properties instructions = new Properties();
            instructions.load(new StringReader(matcher.group(1)));
            return instructions;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
