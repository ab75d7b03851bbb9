package dev.chiteki.server.shell.edge;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.UidlWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import org.atmosphere.cpr.AtmosphereResource;

/**
 * The push channel of a page. What is written into it is made for the page's own tenant, whichever thread writes; whoever
 * is no longer admitted gets nothing more but the word to load the page anew.
 */
final class RegionPush extends AtmospherePushConnection {

    private static final long serialVersionUID = 1L;

    private final Deque<String> settled = new ArrayDeque<>();

    RegionPush(UI page) {
        super(page);
    }

    @Override
    public void push(boolean async) {
        noteCut();
        if (!isConnected() || mayHear()) {
            sendSettled();
            page().within(() -> super.push(async));
        }
    }

    @Override
    public void connect(AtmosphereResource resource) {
        super.connect(resource);
        if (isConnected() && mayHear()) {
            sendSettled();
        }
    }

    /**
     * Puts into words what a browser that is not connected has not heard yet. A page keeps the parts that it no longer
     * shows until its browser has heard so; the words wait in their place and go first once it is back.
     */
    void settle() {
        noteCut();
        if (!isConnected() && getUI().getInternals().isDirty()) {
            settled.add(new UidlWriter().createUidl(getUI(), true).toString());
        }
    }

    /** A channel may be cut without a word, as when the web server ends; what there is to say waits as for any other. */
    private void noteCut() {
        if (isConnected() && !getResource().isSuspended()) {
            connectionLost();
        }
    }

    private void sendSettled() {
        while (isConnected() && !settled.isEmpty()) {
            sendMessage(settled.remove());
        }
    }

    private boolean mayHear() {
        boolean admitted = page().isAdmitted();
        if (!admitted) {
            sendMessage(VaadinService.createCriticalNotificationJSON(null, null, null, null));
            disconnect();
        }
        return admitted;
    }

    private RegionUI page() {
        if (getUI() instanceof RegionUI page) {
            return page;
        }
        throw new IllegalStateException("A push channel was asked for a page of " + getUI().getClass());
    }
}
