package dev.chiteki.server.database.embedded;

import dev.chiteki.server.database.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that runs an embedded database, so that a test can kill it. */
final class KilledServer {

    private KilledServer() {}

    /** Opens the database in the folder, says so, and waits to be killed. */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedMariaDb database = EmbeddedMariaDb.open(TestDatabase.settings(Path.of(arguments[0])));
        System.out.println("ready " + database.pid());
        Thread.currentThread().join();
    }

    static ChildJvm start(Path folder) throws IOException {
        return ChildJvm.start(KilledServer.class, folder.toString());
    }
}
