package dev.chiteki.server.operator;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.database.ControlDatabase;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Where samples have been entered wholly. Idempotency keys make a start that died repeat them harmlessly; this makes it
 * once for good, as keys are forgotten in the end.
 */
@Component
final class EnteredSamples {

    private final ControlDatabase control;
    private final AuditTrail audit;

    EnteredSamples(ControlDatabase control, AuditTrail audit) {
        this.control = control;
        this.audit = audit;
    }

    boolean contains(TenantId tenant, Samples samples) {
        return control.jdbc()
                        .sql("SELECT COUNT(*) FROM entered_samples WHERE tenant = ? AND plugin = ?")
                        .params(tenant.value(), samples.plugin())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void add(TenantId tenant, Samples samples) {
        control.write(() -> {
            control.jdbc()
                    .sql("INSERT INTO entered_samples (tenant, plugin, entered_at) VALUES (?, ?, ?)")
                    .params(tenant.value(), samples.plugin(), LocalDateTime.now(ZoneOffset.UTC))
                    .update();
            audit.recordOperator(
                    "samples.enter",
                    tenant + "/" + samples.plugin(),
                    null,
                    Map.of(
                            "account",
                            samples.accountIn(tenant),
                            "calls",
                            Integer.toString(samples.calls().size())));
            return null;
        });
    }
}
