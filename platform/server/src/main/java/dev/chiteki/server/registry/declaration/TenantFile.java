package dev.chiteki.server.registry.declaration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** A valid {@code tenant.yaml}: what it declares and its text as it stands. */
public record TenantFile(TenantDeclaration declaration, String text) {

    /** SHA-256 of the text, 64 lower-case hexadecimal digits. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    /**
     * What an applied text declares for plugins, by plugin id. It was valid when it was applied, so it is not judged
     * again by rules that came later.
     */
    public static Map<String, Map<String, Object>> settingsForPlugins(String appliedText) {
        Findings findings = new Findings("");
        Map<String, Map<String, Object>> settings = new LinkedHashMap<>();
        new YamlText(findings)
                .compose(appliedText)
                .flatMap(root -> Section.of(root, findings))
                .flatMap(top -> top.optional("settings"))
                .ifPresent(node -> settings.putAll(new SettingsReader(findings).forPlugins(node)));
        if (!findings.isEmpty()) {
            throw new IllegalStateException("The applied declaration cannot be read any more: " + findings.sorted()
                    + ". Apply the tenant's file again.");
        }
        return settings;
    }
}
