package dev.chiteki.server.operator;

import java.util.List;
import org.springframework.stereotype.Component;

/** All resources below {@code /api/v1/operator}. */
@Component
record OperatorResources(
        TenantResource tenants,
        PluginResource plugins,
        AccountResource accounts,
        AuditResource audit,
        ServerResource server,
        JobResource jobs,
        SettingKeyResource settingKeys) {

    List<Object> all() {
        return List.of(tenants, plugins, accounts, audit, server, jobs, settingKeys);
    }
}
