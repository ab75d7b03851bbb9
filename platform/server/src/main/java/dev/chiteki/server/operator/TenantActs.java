package dev.chiteki.server.operator;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.registry.declaration.GivenDeclaration;
import dev.chiteki.server.registry.declaration.TenantFile;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an operator does to a tenant as a whole: asks for it, suspends and resumes it, tries again where it failed. */
@Component
public final class TenantActs {

    /** The longest reason for a suspension, in characters. */
    public static final int LONGEST_REASON = 500;

    private final OperatorGate gate;
    private final Tenants tenants;
    private final Plugins plugins;
    private final TenantMaking making;

    TenantActs(OperatorGate gate, Tenants tenants, Plugins plugins, TenantMaking making) {
        this.gate = gate;
        this.tenants = tenants;
        this.plugins = plugins;
        this.making = making;
    }

    /**
     * Registers a tenant and has it made; its state tells how far that is.
     *
     * @param declaration YAML as in a {@code tenant.yaml}, or JSON of the same shape
     * @throws ChitekiException INVALID with everything that is wrong, each reason at its path; {@code tenant-id-taken},
     *     CONFLICT
     */
    public TenantFile request(byte[] declaration) {
        gate.require();
        TenantFile file = read(declaration);
        TenantId id = file.declaration().region().id();
        making.control().write(() -> {
            tenants.request(file);
            audit("tenant.request", id, Map.of("declaration", file.hash()));
            making.control().afterCommit(() -> making.works().begin(id));
            return null;
        });
        return file;
    }

    /**
     * Reads a declaration as {@link #request} does, without effect.
     *
     * @throws ChitekiException as there
     */
    public TenantFile read(byte[] declaration) {
        Set<String> taken = tenants.all().stream()
                .map(tenant -> tenant.region().id().value())
                .collect(Collectors.toSet());
        Set<String> published = plugins.published().stream()
                .map(status -> status.descriptor().id())
                .collect(Collectors.toSet());
        return GivenDeclaration.read(declaration, taken, published);
    }

    /**
     * Closes an active tenant to its people, its data kept.
     *
     * @param reason shown to its people
     * @throws ChitekiException {@code operator-reason-missing} or {@code operator-reason-long}, INVALID;
     *     {@code operator-not-active}, REFUSED
     */
    public void suspend(TenantId id, @Nullable String reason) {
        gate.require();
        String words = reason == null ? "" : reason.strip();
        if (words.isEmpty()) {
            throw ChitekiException.invalid(Reason.at("reason", "operator-reason-missing"));
        }
        if (words.codePointCount(0, words.length()) > LONGEST_REASON) {
            throw ChitekiException.invalid(Reason.at("reason", "operator-reason-long", LONGEST_REASON));
        }
        require(id, Set.of(TenantState.ACTIVE), "operator-not-active");
        making.control().write(() -> {
            tenants.suspend(id, words);
            audit("tenant.suspend", id, Map.of("reason", words));
            return null;
        });
    }

    /**
     * Opens a suspended tenant again; where its tables are not up to date any more, they are brought so first.
     *
     * @throws ChitekiException {@code operator-not-suspended}, REFUSED
     */
    public void resume(TenantId id) {
        gate.require();
        require(id, Set.of(TenantState.SUSPENDED), "operator-not-suspended");
        boolean ready = making.preparation().isUpToDate(id);
        making.control().write(() -> {
            audit("tenant.resume", id, null);
            if (ready) {
                tenants.resume(id);
            } else {
                tenants.requestAgain(id);
                making.control().afterCommit(() -> making.works().begin(id));
            }
            return null;
        });
    }

    /**
     * Tries again to make a tenant that failed.
     *
     * @throws ChitekiException {@code operator-not-failed}, REFUSED
     */
    public void retry(TenantId id) {
        gate.require();
        require(id, Set.of(TenantState.FAILED, TenantState.REQUESTED), "operator-not-failed");
        making.control().write(() -> {
            audit("tenant.retry", id, null);
            making.control().afterCommit(() -> making.works().begin(id));
            return null;
        });
    }

    /** @throws ChitekiException {@code operator-tenant-unknown}, NOT_FOUND */
    public RegisteredTenant require(String id) {
        return Optional.of(id)
                .filter(TenantId::isValid)
                .flatMap(valid -> tenants.find(new TenantId(valid)))
                .orElseThrow(() -> ChitekiException.notFound(Reason.of("operator-tenant-unknown", id)));
    }

    private void require(TenantId id, Set<TenantState> states, String code) {
        if (!states.contains(require(id.value()).state())) {
            throw ChitekiException.refused(Reason.of(code, id));
        }
    }

    private void audit(String act, TenantId id, @Nullable Map<String, @Nullable String> after) {
        making.audit().recordOperator(act, id.value(), null, after);
    }
}
