package dev.chiteki.server.mail;

import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where people reach the installation, for links that leave it. */
@Component
class InstallationAddress {

    private final Environment environment;

    InstallationAddress(Environment environment) {
        this.environment = environment;
        URI address = URI.create(environment.getProperty("chiteki.url", "").strip());
        boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!address.toString().isEmpty() && (!web || address.getHost() == null)) {
            throw new IllegalArgumentException("chiteki.url is '" + address
                    + "': give the address under which people reach the platform, such as https://chiteki.example.jp.");
        }
    }

    /** The address of the path, which begins with a slash. */
    String of(String path) {
        String configured = environment.getProperty("chiteki.url", "").strip();
        String base = configured.isEmpty()
                ? "http://localhost:" + environment.getProperty("local.server.port", "8080")
                : configured;
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }
}
