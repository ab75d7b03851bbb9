package dev.chiteki.server.rest;

import dev.chiteki.server.registry.StartState;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.NotAllowedException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** {@code GET /api/v1/status}: what anybody may know of the installation. */
@Component
@Order(1)
final class StatusDoor implements Door {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StartState state;
    private final String version;

    StatusDoor(StartState state, @Value("${chiteki.version:}") String version) {
        this.state = state;
        this.version = version.isEmpty() ? ofThisBuild() : version;
    }

    @Override
    public boolean serves(Address address) {
        return address.segments().equals(List.of("status"));
    }

    @Override
    public void answer(Arrival arrival) throws IOException {
        if (!arrival.reads("status")) {
            throw new NotAllowedException("GET", new String[] {"HEAD"});
        }
        byte[] body = JSON.writeValueAsBytes(new Status(version, state.isReady(), state.activeTenants()));
        HttpServletResponse response = arrival.response();
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static String ofThisBuild() {
        return Optional.ofNullable(StatusDoor.class.getPackage().getImplementationVersion())
                .orElse("development");
    }

    /**
     * @param ready whether the start is over and the database is there
     * @param activeTenants how many tenants are served
     */
    private record Status(String version, boolean ready, int activeTenants) {}
}
