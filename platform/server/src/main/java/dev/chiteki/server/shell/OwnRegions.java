package dev.chiteki.server.shell;

import com.vaadin.flow.component.html.Anchor;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.Memberships;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.shell.edge.RegionUI;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The regions of the signed-in person. */
@Component
public final class OwnRegions {

    private final SignedInUser user;
    private final Memberships memberships;
    private final Tenants tenants;
    private final Texts texts;

    OwnRegions(SignedInUser user, Memberships memberships, Tenants tenants, Texts texts) {
        this.user = user;
        this.memberships = memberships;
        this.tenants = tenants;
        this.texts = texts;
    }

    /** Those that are active, by id. */
    public List<RegisteredTenant> all() {
        return memberships.tenantsOf(user.accountName()).stream()
                .flatMap(id -> tenants.findActive(id).stream())
                .toList();
    }

    /** Those but the one of the current page. */
    List<RegisteredTenant> others() {
        Optional<TenantId> here = RegionUI.current().flatMap(RegionUI::tenant);
        return all().stream()
                .filter(tenant -> !here.equals(Optional.of(tenant.region().id())))
                .toList();
    }

    /** A link to where a region begins; another region is another page, never a view of this one. */
    public Anchor link(RegisteredTenant tenant) {
        Anchor link = new Anchor("/" + tenant.region().id(), tenant.region().name(texts.locale()));
        link.setRouterIgnore(true);
        return link;
    }
}
