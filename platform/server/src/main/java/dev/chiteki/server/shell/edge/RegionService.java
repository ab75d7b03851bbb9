package dev.chiteki.server.shell.edge;

import com.vaadin.flow.component.internal.ComponentMetaData;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.HandlerHelper;
import com.vaadin.flow.server.HandlerHelper.RequestType;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.RequestHandler;
import com.vaadin.flow.server.ServiceDestroyListener;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedSession;
import com.vaadin.flow.server.communication.IndexHtmlRequestHandler;
import com.vaadin.flow.server.communication.JavaScriptBootstrapHandler;
import com.vaadin.flow.server.communication.WebComponentBootstrapHandler;
import com.vaadin.flow.shared.JsonConstants;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.spring.SpringVaadinServletService;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.tenant.TenantScope;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** The one place that binds a tenant to what a browser asks: first pages, page requests, heartbeats, uploads, downloads. */
final class RegionService extends SpringVaadinServletService {

    private static final long serialVersionUID = 1L;

    private final transient Edge edge;

    RegionService(RegionServlet servlet, DeploymentConfiguration configuration, ApplicationContext context, Edge edge) {
        super(servlet, configuration, context);
        this.edge = edge;
        setBootstrapInitialPredicate(request -> true);
    }

    @Override
    public void handleRequest(VaadinRequest request, VaadinResponse response) throws ServiceException {
        OptionalInt id = AddressedPage.of(request);
        if (id.isEmpty()) {
            handle(edge.entrance().tenantOf(AddressedPage.path(request)), request, response);
            return;
        }
        Optional<RegionUI> page = openPage(request, id.getAsInt());
        if (page.isPresent() && !page.get().isOpenToRequest()) {
            refuse(request, response);
        } else {
            handle(page.flatMap(RegionUI::tenant), request, response);
        }
    }

    @Override
    protected VaadinSession createVaadinSession(VaadinRequest request) {
        return new RegionSession(this);
    }

    /** Sessions are locked when they start, not yet when they are made. */
    @Override
    public void init() throws ServiceException {
        super.init();
        addSessionInitListener(started -> started.getSession().setErrorHandler(edge.errors()));
    }

    /**
     * Vaadin's metadata of each component class asks to be told of the server's end, to empty a cache of its own then. That
     * would keep the classes of a stopped plugin until the end, so it is not told.
     */
    @Override
    public Registration addServiceDestroyListener(ServiceDestroyListener listener) {
        return listener.getClass().getName().startsWith(ComponentMetaData.class.getName())
                ? () -> {}
                : super.addServiceDestroyListener(listener);
    }

    @Override
    protected List<RequestHandler> createRequestHandlers() throws ServiceException {
        List<RequestHandler> handlers = new ArrayList<>();
        for (RequestHandler handler : super.createRequestHandlers()) {
            if (handler.getClass() == IndexHtmlRequestHandler.class) {
                handlers.add(new RegionIndex(edge.entrance(), edge.language()));
            } else if (handler.getClass() != JavaScriptBootstrapHandler.class
                    && handler.getClass() != WebComponentBootstrapHandler.class) {
                handlers.add(handler);
            }
        }
        return handlers;
    }

    private void handle(Optional<TenantId> tenant, VaadinRequest request, VaadinResponse response)
            throws ServiceException {
        if (tenant.isPresent()) {
            TenantScope.<@Nullable Void, ServiceException>rebind(tenant.get(), () -> pass(request, response));
        } else {
            TenantScope.<@Nullable Void, ServiceException>without(() -> pass(request, response));
        }
    }

    private @Nullable Void pass(VaadinRequest request, VaadinResponse response) throws ServiceException {
        super.handleRequest(request, response);
        return null;
    }

    private Optional<RegionUI> openPage(VaadinRequest request, int id) {
        WrappedSession session = request.getWrappedSession(false);
        return session != null && readFromHttpSession(session) instanceof RegionSession pages
                ? pages.page(id)
                : Optional.empty();
    }

    /** Answers as if the page had never been: the browser then loads it anew and is told that there is none. */
    private void refuse(VaadinRequest request, VaadinResponse response) throws ServiceException {
        try {
            if (HandlerHelper.isRequestType(request, RequestType.UIDL)) {
                writeUncachedStringResponse(response, JsonConstants.JSON_CONTENT_TYPE, createUINotFoundJSON(false));
            } else {
                response.sendError(HttpStatusCode.NOT_FOUND.getCode(), "");
            }
        } catch (IOException gone) {
            throw new ServiceException(gone);
        }
    }
}
