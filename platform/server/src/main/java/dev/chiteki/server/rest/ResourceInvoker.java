package dev.chiteki.server.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.jaxrs.JAXRSInvoker;
import org.apache.cxf.message.Exchange;
import org.jspecify.annotations.Nullable;

/** Validates what a method is given, then calls it in the context of its owner's class loader. */
final class ResourceInvoker extends JAXRSInvoker {

    private final Validator validator;
    private final ClassLoader loader;

    ResourceInvoker(Validator validator, ClassLoader loader) {
        this.validator = validator;
        this.loader = loader;
    }

    @Override
    protected Object invoke(Exchange exchange, Object resource, Method method, @Nullable List<Object> arguments) {
        Object[] values = arguments == null ? new Object[0] : arguments.toArray();
        Set<ConstraintViolation<Object>> violations =
                validator.forExecutables().validateParameters(resource, method, values);
        if (!violations.isEmpty()) {
            throw new Fault(new ConstraintViolationException(violations));
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return super.invoke(exchange, resource, method, arguments);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
