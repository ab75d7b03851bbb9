package dev.chiteki.server.shell.edge;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.chiteki.server.tenant.TenantScope;
import java.nio.charset.StandardCharsets;

/** A page that tells, in its listeners and downloads, for which tenant it runs. */
final class TenantSpy extends Div {

    private static final long serialVersionUID = 1L;

    final String madeFor = bound();
    final NativeButton button = new NativeButton("tell", click -> heard = bound());
    final Anchor download = new Anchor(
            DownloadHandler.fromInputStream(event -> {
                byte[] answer = bound().getBytes(StandardCharsets.UTF_8);
                return new com.vaadin.flow.server.streams.DownloadResponse(
                        new java.io.ByteArrayInputStream(answer), "tenant.txt", "text/plain", answer.length);
            }),
            "download");
    volatile String heard = "nothing yet";

    TenantSpy() {
        add(button, download);
    }

    static String bound() {
        return TenantScope.bound().map(Object::toString).orElse("none");
    }
}
