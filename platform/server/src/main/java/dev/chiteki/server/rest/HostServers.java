package dev.chiteki.server.rest;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.text.Problems;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.ServletConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The REST servers of the platform's own parts. */
@Component
final class HostServers {

    private final ObjectProvider<HostApi> apis;
    private final Problems problems;
    private final Texts texts;
    private final Map<String, ResourceServer> servers = new ConcurrentHashMap<>();

    HostServers(ObjectProvider<HostApi> apis, Problems problems, Texts texts) {
        this.apis = apis;
        this.problems = problems;
        this.texts = texts;
    }

    /** The part that serves the segment, if there is one. */
    Optional<HostApi> find(String segment) {
        return apis.stream().filter(api -> api.segment().equals(segment)).findFirst();
    }

    /** The server of the part. */
    ResourceServer of(HostApi api, ServletConfig servlet) {
        return servers.computeIfAbsent(
                api.segment(), segment -> ResourceServer.start(servlet, resources(api), problems));
    }

    /** What the part serves; who may enter may call all of it. */
    ResourceSet resources(HostApi api) {
        return new ResourceSet(
                api.title(),
                "1.0.0",
                api.getClass().getClassLoader(),
                api.resources(),
                List.of(texts),
                (resource, method) -> api.admit());
    }

    @PreDestroy
    void close() {
        servers.values().forEach(ResourceServer::close);
        servers.clear();
    }
}
