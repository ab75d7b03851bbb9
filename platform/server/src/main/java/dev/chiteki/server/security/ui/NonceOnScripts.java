package dev.chiteki.server.security.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import dev.chiteki.server.security.web.ScriptNonce;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;

/** Puts the answer's nonce on the scripts of Vaadin's page, so that the browser runs these and no others. */
@Component
final class NonceOnScripts implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(NonceOnScripts::mark);
    }

    private static void mark(IndexHtmlResponse page) {
        if (page.getVaadinRequest() instanceof HttpServletRequest request) {
            page.getDocument().select("script").attr("nonce", ScriptNonce.of(request));
        }
    }
}
