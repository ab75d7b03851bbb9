package dev.chiteki.server.security;

import dev.chiteki.server.database.testing.TestDatabase;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Forgets all failed sign-ins before a test begins: every visitor of every test comes from this machine's one address, and
 * what one test guesses wrongly would in the end lock out another.
 */
final class ForgivenAddress implements TestInstancePreConstructCallback {

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        TestDatabase.control().jdbc().sql("DELETE FROM sign_in_failure").update();
    }
}
