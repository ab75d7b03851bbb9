package dev.chiteki.server.shell.edge;

import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.spring.SpringServlet;
import org.springframework.context.ApplicationContext;

/** Vaadin's servlet with our edge. */
public final class RegionServlet extends SpringServlet {

    private static final long serialVersionUID = 1L;

    private final transient ApplicationContext context;
    private final transient Edge edge;

    /** @param rootMapping whether it answers at the root of the server */
    public RegionServlet(ApplicationContext context, boolean rootMapping, Edge edge) {
        super(context, rootMapping);
        this.context = context;
        this.edge = edge;
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        RegionService service = new RegionService(this, configuration, context, edge);
        service.init();
        return service;
    }
}
