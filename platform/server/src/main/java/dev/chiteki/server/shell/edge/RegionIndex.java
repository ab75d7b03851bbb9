package dev.chiteki.server.shell.edge;

import com.vaadin.flow.component.PushConfiguration;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.internal.BootstrapHandlerHelper;
import com.vaadin.flow.server.AppShellRegistry;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlRequestHandler;
import com.vaadin.flow.shared.communication.PushMode;
import java.util.Locale;
import java.util.function.Function;

/**
 * Makes the page with the answer to its first request, so that the answer has the right status and the page the right
 * tenant. Vaadin's own handler knows only one class of pages, which is why its steps are repeated here.
 */
final class RegionIndex extends IndexHtmlRequestHandler {

    private static final long serialVersionUID = 1L;

    private final transient Entrance entrance;
    private final transient Function<VaadinRequest, Locale> language;

    RegionIndex(Entrance entrance, Function<VaadinRequest, Locale> language) {
        this.entrance = entrance;
        this.language = language;
    }

    @Override
    protected BootstrapContext createAndInitUI(
            Class<? extends UI> ignored, VaadinRequest request, VaadinResponse response, VaadinSession session) {
        VaadinService service = request.getService();
        RegionUI page = new RegionUI(entrance);
        page.getInternals().setContextRoot(service.getContextRootRelativePath(request));
        page.getInternals().setSession(session);
        page.setLocale(language.apply(request));
        BootstrapContext context = createBootstrapContext(request, response, page, service::getContextRootRelativePath);
        configurePush(page, session);
        UI.setCurrent(page);
        page.doInit(request, session.getNextUIid(), context.getAppId());
        session.addUI(page);
        service.fireUIInitListeners(page);
        initializeUIWithRouter(context, page);
        context.getApplicationParameters().put("requestURL", getRequestUrl(request));
        return context;
    }

    private static void configurePush(RegionUI page, VaadinSession session) {
        PushConfiguration push = page.getPushConfiguration();
        push.setPushConnectionFactory(RegionPush::new);
        push.setPushMode(PushMode.AUTOMATIC);
        push.setPushServletMapping(BootstrapHandlerHelper.determinePushServletMapping(session));
        AppShellRegistry.getInstance(session.getService().getContext()).modifyPushConfiguration(push);
    }
}
