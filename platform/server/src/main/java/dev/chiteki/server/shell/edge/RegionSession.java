package dev.chiteki.server.shell.edge;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import dev.chiteki.server.tenant.TenantScope;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;

/** A browser's session, which may hold pages of several tenants and itself belongs to none. */
final class RegionSession extends VaadinSession {

    private static final long serialVersionUID = 1L;

    private final transient Map<Integer, RegionUI> pages = new ConcurrentHashMap<>();

    RegionSession(VaadinService service) {
        super(service);
    }

    /** The page of that id; unlike Vaadin's own, asked before the session is locked. */
    Optional<RegionUI> page(int id) {
        return Optional.ofNullable(pages.get(id));
    }

    @Override
    public void addUI(UI ui) {
        super.addUI(ui);
        if (ui instanceof RegionUI page) {
            pages.put(page.getUIId(), page);
        }
    }

    @Override
    public void removeUI(UI ui) {
        pages.remove(ui.getUIId());
        super.removeUI(ui);
    }

    /** A command of the session belongs to no page: the binding of whoever holds the lock must not reach it. */
    @Override
    public Future<Void> access(Command command) {
        return super.access(new UnboundCommand(command));
    }

    private record UnboundCommand(Command command) implements com.vaadin.flow.server.ErrorHandlingCommand {

        @Override
        public void execute() {
            TenantScope.<Optional<Void>, RuntimeException>without(() -> {
                command.execute();
                return Optional.empty();
            });
        }

        @Override
        public void handleError(Exception failure) {
            if (command instanceof com.vaadin.flow.server.ErrorHandlingCommand handling) {
                handling.handleError(failure);
            } else {
                VaadinSession.getCurrent().getErrorHandler().error(new com.vaadin.flow.server.ErrorEvent(failure));
            }
        }
    }
}
