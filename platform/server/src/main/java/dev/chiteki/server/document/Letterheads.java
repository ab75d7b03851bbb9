package dev.chiteki.server.document;

import dev.chiteki.api.region.Region;
import dev.chiteki.api.region.TenantKind;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.registry.declaration.TenantFile;
import dev.chiteki.server.tenant.TenantScope;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the letterhead of the bound tenant out of what it declares. */
@Component
final class Letterheads {

    private final Tenants tenants;
    private final Texts texts;

    Letterheads(Tenants tenants, Texts texts) {
        this.tenants = tenants;
        this.texts = texts;
    }

    Letterhead current(Locale language) {
        RegisteredTenant tenant = tenants.find(TenantScope.current())
                .orElseThrow(() ->
                        new IllegalStateException("Tenant " + TenantScope.current() + " is bound but not registered."));
        Region region = tenant.region();
        boolean isRegion = region.kind() == TenantKind.REGION;
        return new Letterhead(
                isRegion ? texts.in(language, "document.headquarters", region.name(language)) : region.name(language),
                isRegion ? TenantFile.organisation(tenant.declaration()).orElse("") : "",
                tenant.colour());
    }
}
