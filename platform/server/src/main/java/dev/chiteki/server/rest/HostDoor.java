package dev.chiteki.server.rest;

import dev.chiteki.server.rest.Calls.Call;
import dev.chiteki.server.security.SignedInUser;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Calls to the platform's own parts, outside any tenant. */
@Component
@Order(2)
final class HostDoor implements Door {

    private final HostServers servers;
    private final Calls calls;
    private final OpenApiDoor documents;
    private final SignedInUser user;

    HostDoor(HostServers servers, Calls calls, OpenApiDoor documents, SignedInUser user) {
        this.servers = servers;
        this.calls = calls;
        this.documents = documents;
        this.user = user;
    }

    @Override
    public boolean serves(Address address) {
        return servers.find(address.segment(0)).isPresent();
    }

    @Override
    public void answer(Arrival arrival) throws IOException {
        Address address = arrival.address();
        HostApi api = servers.find(address.segment(0)).orElseThrow(Failures::nothingHere);
        api.admit();
        ResourceServer server = servers.of(api, arrival.servlet());
        String base = address.base(1);
        if (address.segments().size() == 2 && arrival.reads(OpenApiDoor.PATH)) {
            documents.answer(server, base, arrival.response());
        } else {
            calls.run(
                    new Call(server, api, user.accountName(), base, address.behind(1)),
                    arrival.request(),
                    arrival.response());
        }
    }
}
