package dev.chiteki.server.shell.edge;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NavigationTrigger;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.server.ErrorHandlingCommand;
import com.vaadin.flow.server.VaadinRequest;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.tenant.TenantScope;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A page in one tab of a browser. It belongs to one tenant, or to none, for life; whichever thread runs its commands or
 * pushes its changes, they run for that tenant.
 */
public final class RegionUI extends UI {

    private static final long serialVersionUID = 1L;

    private final transient Entrance entrance;
    private final transient @Nullable TenantId tenant;
    private final @Nullable String account;
    private boolean connected;

    /** A page of the tenant that is bound, or of none, for the account that is signed in. */
    RegionUI(Entrance entrance) {
        this.entrance = entrance;
        this.tenant = TenantScope.bound().orElse(null);
        this.account = entrance.account().orElse(null);
    }

    /** The page of the current thread, if it is one of ours. */
    public static Optional<RegionUI> current() {
        return UI.getCurrent() instanceof RegionUI page ? Optional.of(page) : Optional.empty();
    }

    /** The tenant to which the page belongs for life. */
    public Optional<TenantId> tenant() {
        return Optional.ofNullable(tenant);
    }

    /**
     * Lets go of what the page no longer shows, whether its browser can hear of it now or not. To be called within the
     * page's own command, at its end.
     */
    public void settle() {
        if (getInternals().getPushConnection() instanceof RegionPush push) {
            push.settle();
        }
    }

    /**
     * Has the page do it within a command of its own, unless it was closed: who brings news to many pages meets such as go in
     * that moment.
     *
     * @return whether it was there to be told
     */
    public boolean tell(Command news) {
        try {
            access(news);
            return true;
        } catch (UIDetachedException closed) {
            return false;
        }
    }

    /** Whether whoever opened the page may still see it. */
    boolean isAdmitted() {
        return entrance.admits(account, tenant);
    }

    /** Whether the page was opened by whoever is signed in on the current thread, and they may still see it. */
    boolean isOpenToRequest() {
        return Optional.ofNullable(account).equals(entrance.account()) && isAdmitted();
    }

    /** Runs the work for the page's own tenant, whatever the thread has bound. */
    void within(Runnable work) {
        if (tenant == null) {
            TenantScope.without(() -> done(work));
        } else {
            TenantScope.rebind(tenant, () -> done(work));
        }
    }

    @Override
    protected void init(VaadinRequest request) {
        getElement().setAttribute("lang", getLocale().getLanguage());
        addBeforeEnterListener(this::keepToTenant);
    }

    /** Another tenant's path, or one of none, is another page: the browser loads it, this page never serves it. */
    private void keepToTenant(BeforeEnterEvent event) {
        String first = event.getLocation().getFirstSegment();
        boolean elsewhere =
                tenant == null ? TenantId.isValid(first) : !tenant.value().equals(first);
        if (elsewhere && !event.isErrorEvent() && event.getTrigger() != NavigationTrigger.PAGE_LOAD) {
            event.forwardToUrl("/" + event.getLocation().getPathWithQueryParameters());
        }
    }

    @Override
    public void browserNavigate(BrowserNavigateEvent event) {
        super.browserNavigate(event);
        if (!connected) {
            connected = true;
            FirstRows.sendAgain(this);
        }
    }

    @Override
    public Future<Void> access(Command command) {
        return super.access(bound(command));
    }

    @Override
    public void accessSynchronously(Command command) {
        super.accessSynchronously(bound(command));
    }

    @Override
    public SerializableRunnable accessLater(SerializableRunnable task, @Nullable SerializableRunnable onDetached) {
        return super.accessLater(() -> within(task), onDetached);
    }

    @Override
    public <T> SerializableConsumer<T> accessLater(
            SerializableConsumer<T> task, @Nullable SerializableRunnable onDetached) {
        return super.accessLater((T value) -> within(() -> task.accept(value)), onDetached);
    }

    @Override
    public void push() {
        within(super::push);
    }

    private Command bound(Command command) {
        if (command instanceof ErrorHandlingCommand handling) {
            return new BoundCommand(this, handling);
        }
        return () -> within(command::execute);
    }

    private static @Nullable Void done(Runnable work) {
        work.run();
        return null;
    }

    private record BoundCommand(RegionUI page, ErrorHandlingCommand command) implements ErrorHandlingCommand {

        @Override
        public void execute() {
            page.within(command::execute);
        }

        @Override
        public void handleError(Exception failure) {
            page.within(() -> command.handleError(failure));
        }
    }
}
