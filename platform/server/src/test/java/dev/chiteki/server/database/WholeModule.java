package dev.chiteki.server.database;

import dev.chiteki.server.database.embedded.EmbeddedMariaDb;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;

/** A process of its own that runs the module as Spring wires it, so that a test can send it signals. */
final class WholeModule {

    private WholeModule() {}

    /** The folder of the home comes first, then that of the programs. */
    public static void main(String[] arguments) throws InterruptedException {
        SpringApplication application = new SpringApplication(DatabaseConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        var context = application.run(
                "--chiteki.home=" + arguments[0], "--chiteki.database.embedded.binaries=" + arguments[1]);
        context.getBean(ControlDatabase.class)
                .jdbc()
                .sql("SELECT 1")
                .query(Integer.class)
                .single();
        System.out.println("ready " + context.getBean(EmbeddedMariaDb.class).pid());
        Thread.currentThread().join();
    }
}
