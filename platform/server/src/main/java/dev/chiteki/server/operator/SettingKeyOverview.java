package dev.chiteki.server.operator;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.registry.TenantState;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.setting.SecretCount;
import dev.chiteki.server.setting.SettingSecrets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Whether all regions' secrets have come under the current key, as the last run of the job has counted. */
@Component
public final class SettingKeyOverview {

    private static final Set<TenantState> WITH_DATABASE =
            EnumSet.of(TenantState.ACTIVE, TenantState.SUSPENDED, TenantState.ARCHIVED);

    private final SettingSecrets secrets;
    private final Tenants tenants;

    SettingKeyOverview(SettingSecrets secrets, Tenants tenants) {
        this.secrets = secrets;
        this.tenants = tenants;
    }

    /** The id of the key that encrypts. */
    public String current() {
        return secrets.current();
    }

    /** How many secrets there are, as last counted. */
    public long secrets() {
        return secrets.counts().stream().mapToLong(SecretCount::secrets).sum();
    }

    /** The regions that were not counted under the current key, or have a secret that is not under it. */
    public List<String> waiting() {
        Map<TenantId, SecretCount> counts =
                secrets.counts().stream().collect(Collectors.toMap(SecretCount::tenant, Function.identity()));
        return tenants.all().stream()
                .filter(tenant -> WITH_DATABASE.contains(tenant.state()))
                .map(tenant -> tenant.region().id())
                .filter(id -> !counts.containsKey(id) || !counts.get(id).isAllUnder(current()))
                .map(TenantId::value)
                .sorted()
                .toList();
    }

    /** Whether no region needs another key than the current one. */
    public boolean isComplete() {
        return waiting().isEmpty();
    }

    /** Whether another key than the current one is configured, so that there is something to take away some day. */
    public boolean hasOthers() {
        return secrets.configured().stream().anyMatch(key -> !key.equals(current()));
    }

    /** The configured keys that may be taken away. */
    public List<String> dispensable() {
        return isComplete()
                ? secrets.configured().stream()
                        .filter(key -> !key.equals(current()))
                        .toList()
                : List.of();
    }
}
