package dev.chiteki.server;

import dev.chiteki.server.operator.Maintenance;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform as one process. */
@SpringBootApplication
public class ChitekiServer {

    public static void main(String[] arguments) throws InterruptedException {
        if (Maintenance.isMeant(arguments)) {
            System.exit(Maintenance.run(arguments));
        }
        SpringApplication.run(ChitekiServer.class, arguments);
    }
}
