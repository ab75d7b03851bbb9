package dev.chiteki.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The platform as one process. */
@SpringBootApplication
public class ChitekiServer {

    public static void main(String[] arguments) {
        SpringApplication.run(ChitekiServer.class, arguments);
    }
}
