package dev.chiteki.server;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modulesUseOnlyWhatTheirDeclarationsAllow() {
        ApplicationModules.of(ChitekiServer.class).verify();
    }
}
