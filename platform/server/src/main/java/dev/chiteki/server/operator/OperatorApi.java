package dev.chiteki.server.operator;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.database.ControlDatabase;
import dev.chiteki.server.rest.HostApi;
import dev.chiteki.server.security.SignedInUser;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code /api/v1/operator}: for operators only, its writing calls in a transaction of the control database. */
@Component
final class OperatorApi implements HostApi {

    private final OperatorResources resources;
    private final ControlDatabase control;
    private final SignedInUser user;

    OperatorApi(OperatorResources resources, ControlDatabase control, SignedInUser user) {
        this.resources = resources;
        this.control = control;
        this.user = user;
    }

    @Override
    public String segment() {
        return "operator";
    }

    @Override
    public String title() {
        return "Chiteki operator";
    }

    @Override
    public List<Object> resources() {
        return resources.all();
    }

    @Override
    public void admit() {
        if (!user.isOperator()) {
            throw ChitekiException.forbidden(Reason.of("operator-only"));
        }
    }

    @Override
    public <T extends @Nullable Object> T write(Supplier<T> call) {
        return control.write(call);
    }

    @Override
    public JdbcClient jdbc() {
        return control.jdbc();
    }

    @Override
    public String idempotencyTable() {
        return "operator_idempotency";
    }
}
