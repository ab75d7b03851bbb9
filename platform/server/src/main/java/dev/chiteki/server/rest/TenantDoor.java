package dev.chiteki.server.rest;

import dev.chiteki.server.files.FileDoor;
import dev.chiteki.server.rest.Calls.Call;
import dev.chiteki.server.rest.Entrance.Visit;
import dev.chiteki.server.tenant.TenantScope;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Calls to the plugins of a tenant; here the tenant is bound. */
@Component
@Order(3)
final class TenantDoor implements Door {

    private static final int BEFORE_RESOURCES = 2;

    private final Entrance entrance;
    private final PluginServers servers;
    private final Calls calls;
    private final TenantSurroundings surroundings;
    private final OpenApiDoor documents;
    private final FileDoor files;

    TenantDoor(
            Entrance entrance,
            PluginServers servers,
            Calls calls,
            TenantSurroundings surroundings,
            OpenApiDoor documents,
            FileDoor files) {
        this.entrance = entrance;
        this.servers = servers;
        this.calls = calls;
        this.surroundings = surroundings;
        this.documents = documents;
        this.files = files;
    }

    @Override
    public boolean serves(Address address) {
        return true;
    }

    @Override
    public void answer(Arrival arrival) throws IOException {
        Visit visit = entrance.enter(arrival.address());
        TenantScope.<Void, IOException>call(visit.tenant(), () -> {
            inside(visit, arrival);
            return null;
        });
    }

    private void inside(Visit visit, Arrival arrival) throws IOException {
        Address address = arrival.address();
        String base = address.base(BEFORE_RESOURCES);
        if (isFile(arrival)) {
            boolean withContent = arrival.request().getMethod().equals("GET");
            files.send(visit.plugin().id(), address.segment(3), withContent, arrival.response());
            return;
        }
        ResourceServer server = servers.of(visit.plugin(), arrival.servlet());
        if (address.segments().size() == BEFORE_RESOURCES + 1 && arrival.reads(OpenApiDoor.PATH)) {
            documents.answer(server, base, arrival.response());
        } else {
            calls.run(
                    new Call(server, surroundings, visit.account(), base, address.behind(BEFORE_RESOURCES)),
                    arrival.request(),
                    arrival.response());
        }
    }

    /** {@code files/{id}} below every plugin belongs to the platform. */
    private static boolean isFile(Arrival arrival) {
        Address address = arrival.address();
        return address.segments().size() == BEFORE_RESOURCES + 2
                && address.segment(2).equals("files")
                && arrival.reads(address.segment(3));
    }
}
