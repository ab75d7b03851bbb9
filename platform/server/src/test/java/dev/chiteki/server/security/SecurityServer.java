package dev.chiteki.server.security;

import org.springframework.core.env.Environment;

/** The security module as it listens, seen from outside by visitors and from inside as another node sees it. */
final class SecurityServer {

    /** Of every account that it gives to a test. */
    static final String PASSWORD = "a good long password";

    private final SecurityParts node = new SecurityParts();
    private final Environment environment;

    SecurityServer(Environment environment) {
        this.environment = environment;
    }

    /** The module's parts on the same control database. */
    SecurityParts node() {
        return node;
    }

    /** An account of a name that no other test uses. */
    String freshAccount() {
        return node.freshAccount(PASSWORD);
    }

    /** Somebody who has just come. */
    Visitor visitor() {
        return new Visitor(port("local.server.port"));
    }

    /** Somebody who has just signed in. */
    Visitor signedIn(String account) {
        Visitor visitor = visitor();
        visitor.signIn(account, PASSWORD);
        return visitor;
    }

    /** Somebody at the port of the measuring points. */
    Visitor measuring() {
        return new Visitor(port("local.management.port"));
    }

    int port() {
        return port("local.server.port");
    }

    private int port(String property) {
        return environment.getRequiredProperty(property, Integer.class);
    }
}
