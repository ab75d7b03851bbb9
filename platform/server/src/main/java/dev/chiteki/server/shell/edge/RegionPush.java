package dev.chiteki.server.shell.edge;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;

/**
 * The push channel of a page. What is written into it is made for the page's own tenant, whichever thread writes; whoever
 * is no longer admitted gets nothing more.
 */
final class RegionPush extends AtmospherePushConnection {

    private static final long serialVersionUID = 1L;

    RegionPush(UI page) {
        super(page);
    }

    @Override
    public void push(boolean async) {
        if (!(getUI() instanceof RegionUI page)) {
            throw new IllegalStateException("A push channel was asked for a page of " + getUI().getClass());
        }
        if (page.isAdmitted()) {
            page.within(() -> super.push(async));
        } else if (isConnected()) {
            disconnect();
        }
    }
}
