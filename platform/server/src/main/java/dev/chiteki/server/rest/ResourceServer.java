package dev.chiteki.server.rest;

import dev.chiteki.api.rest.Created;
import dev.chiteki.api.rest.ReadOnly;
import dev.chiteki.server.json.StrictJson;
import dev.chiteki.server.text.Problem;
import dev.chiteki.server.text.Problems;
import dev.chiteki.server.text.RequestLanguage;
import jakarta.annotation.Priority;
import jakarta.servlet.ServletConfig;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.cxf.Bus;
import org.apache.cxf.BusFactory;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.jaxrs.model.OperationResourceInfo;
import org.apache.cxf.jaxrs.utils.JAXRSUtils;
import org.apache.cxf.message.Message;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.jakarta.rs.cfg.JakartaRSFeature;
import tools.jackson.jakarta.rs.json.JacksonJsonProvider;

/**
 * One Jakarta REST server for one set of resources, with a bus, a mapper and validators of its own, so that nothing of a
 * plugin's classes outlives it.
 */
final class ResourceServer implements AutoCloseable {

    /** Where the failure of a call is left for the transaction around it. */
    static final String FAILURE = ResourceServer.class.getName() + ".failure";

    /** On a call that must not write; gone from it when the method that would answer it may. */
    private static final String ONLY_READING = ResourceServer.class.getName() + ".onlyReading";

    private static final String ENDPOINT_ADDRESS = "org.apache.cxf.transport.endpoint.address";

    private final ResourceSet set;
    private final ServletConfig servlet;
    private final Bus bus;
    private final Server server;
    private final ValidatorFactory validators;
    private final boolean somethingReads;

    private @Nullable ObjectNode document;

    private ResourceServer(
            ResourceSet set, ServletConfig servlet, Bus bus, Server server, ValidatorFactory validators) {
        this.set = set;
        this.servlet = servlet;
        this.bus = bus;
        this.server = server;
        this.validators = validators;
        this.somethingReads = set.readsByAnyMethod();
    }

    /** Starts a server for the resources, of which there is at least one. */
    static ResourceServer start(ServletConfig servlet, ResourceSet set, Problems problems) {
        ValidatorFactory validators = validators();
        Bus bus = new ExtensionManagerBus(null, null, ResourceServer.class.getClassLoader());
        Bus before = BusFactory.getAndSetThreadDefaultBus(bus);
        try {
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress("/");
            factory.setServiceBeans(set.resources());
            factory.setInvoker(new ResourceInvoker(validators.getValidator(), set.loader()));
            factory.setProviders(providers(set, validators.getValidator(), problems));
            return new ResourceServer(set, servlet, bus, factory.create(), validators);
        } finally {
            BusFactory.setThreadDefaultBus(before);
        }
    }

    private static List<Object> providers(ResourceSet set, Validator validator, Problems problems) {
        Failures failures = new Failures(problems);
        JsonMapper mapper = StrictJson.mapper();
        JacksonJsonProvider json = new JacksonJsonProvider(mapper);
        json.disable(JakartaRSFeature.ALLOW_EMPTY_INPUT);
        return List.of(
                json,
                new FormReader(new FormPart.Reading(mapper, validator)),
                new ValueParameters(),
                new Admission(set.gate()),
                new CreatedStatus(),
                new AnyFailure(set, failures, problems),
                new AnsweredFailure(set, failures, problems));
    }

    private static ValidatorFactory validators() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.JAPANESE, Locale.ENGLISH), Locale.ENGLISH, context -> language(), false))
                .buildValidatorFactory();
    }

    /** Answers the call on the calling thread. */
    void serve(CallRequest request, CallAnswer answer) throws IOException {
        request.setAttribute(ENDPOINT_ADDRESS, request.baseAddress());
        Bus before = BusFactory.getAndSetThreadDefaultBus(bus);
        try {
            ((AbstractHTTPDestination) server.getDestination())
                    .invoke(servlet, servlet.getServletContext(), request, answer);
        } finally {
            BusFactory.setThreadDefaultBus(before);
        }
    }

    /**
     * Answers the call if no method that may write is called for it, on the calling thread.
     *
     * @return whether it was answered; else a method that may write is waiting for it and was not called
     */
    boolean serveReading(CallRequest request, CallAnswer answer) throws IOException {
        if (!somethingReads) {
            return false;
        }
        request.setAttribute(ONLY_READING, true);
        serve(request, answer);
        boolean answered = request.getAttribute(ONLY_READING) != null;
        request.removeAttribute(ONLY_READING);
        return answered;
    }

    /** The OpenAPI document of the resources, read once. */
    synchronized ObjectNode document() {
        ObjectNode known = document;
        if (known == null) {
            known = OpenApiDocument.read(set);
            document = known;
        }
        return known;
    }

    @Override
    public void close() {
        server.destroy();
        bus.shutdown(true);
        validators.close();
    }

    private static Locale language() {
        return RequestLanguage.of(CallRequest.current());
    }

    private static Response answer(Throwable failure, ResourceSet set, Failures failures, Problems problems) {
        CallRequest request = CallRequest.current();
        request.setAttribute(FAILURE, failure);
        Problem problem = failures.explain(failure, request.smallBody(), language(), set.owners());
        Response.ResponseBuilder answer = Response.status(problem.status());
        if (failure instanceof NotAllowedException other) {
            answer.allow(other.getResponse().getAllowedMethods());
        }
        return answer.type(Problem.MEDIA_TYPE)
                .language(language())
                .header("Cache-Control", "no-store")
                .entity(problems.json(problem))
                .build();
    }

    /** Asks for the permission before the body is read, and lets nothing write where that is not wanted. */
    @Priority(Priorities.AUTHORIZATION)
    private record Admission(ResourceSet.Gate gate) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext context) {
            Message message = JAXRSUtils.getCurrentMessage();
            OperationResourceInfo operation = message.getExchange().get(OperationResourceInfo.class);
            Method method = operation.getMethodToInvoke();
            CallRequest request = CallRequest.current();
            if (request.getAttribute(ONLY_READING) != null && !method.isAnnotationPresent(ReadOnly.class)) {
                request.removeAttribute(ONLY_READING);
                context.abortWith(Response.noContent().build());
                return;
            }
            gate.admit(operation.getClassResourceInfo().getServiceClass(), method);
        }
    }

    /** Answers 201 where the method says that it makes something. */
    private static final class CreatedStatus implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            OperationResourceInfo operation =
                    JAXRSUtils.getCurrentMessage().getExchange().get(OperationResourceInfo.class);
            boolean creates = operation != null && operation.getMethodToInvoke().isAnnotationPresent(Created.class);
            if (creates && response.getStatus() == Response.Status.OK.getStatusCode()) {
                response.setStatus(Response.Status.CREATED.getStatusCode());
            }
        }
    }

    private record AnyFailure(ResourceSet set, Failures failures, Problems problems)
            implements ExceptionMapper<Throwable> {

        @Override
        public Response toResponse(Throwable failure) {
            return answer(failure, set, failures, problems);
        }
    }

    /** CXF has one of its own for these, which would win over that for any failure. */
    private record AnsweredFailure(ResourceSet set, Failures failures, Problems problems)
            implements ExceptionMapper<WebApplicationException> {

        @Override
        public Response toResponse(WebApplicationException failure) {
            return failure.getResponse().hasEntity() ? failure.getResponse() : answer(failure, set, failures, problems);
        }
    }
}
