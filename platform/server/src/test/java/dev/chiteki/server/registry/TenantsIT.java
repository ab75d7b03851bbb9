package dev.chiteki.server.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.registry.declaration.TenantFile;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantsIT {

    private final RegistryParts parts = new RegistryParts();
    private final Tenants tenants = parts.tenants();
    private final TenantId id = TestDatabase.freshId();
    private final TenantFile file = RegistryParts.file(id, "First");

    @Test
    void aRegisteredTenantIsKnownAsItsFileDeclaresItButNotActive() {
        tenants.register(file);

        RegisteredTenant tenant = tenants.find(id).orElseThrow();
        assertThat(tenant.region()).isEqualTo(file.declaration().region());
        assertThat(tenant.state()).isEqualTo(TenantState.REQUESTED);
        assertThat(tenant.colour()).isEqualTo("#0017c1");
        assertThat(tenant.declaration()).isEqualTo(file.text());
        assertThat(tenant.drifted()).isFalse();
        assertThat(tenants.findActive(id)).isEmpty();
    }

    @Test
    void anActivatedTenantIsActiveForEveryReaderOfTheRegistry() {
        tenants.register(file);
        tenants.all();

        tenants.beginProvisioning(id);
        tenants.activate(id, "a".repeat(64));

        assertThat(tenants.findActive(id)).isPresent();
        assertThat(new RegistryParts().tenants().findActive(id)).isPresent();
        assertThat(tenants.preparation(id)).isEqualTo(new Preparation(true, "a".repeat(64)));
        assertThat(parts.events())
                .containsExactly(
                        new TenantChanged(id, TenantState.REQUESTED),
                        new TenantChanged(id, TenantState.PROVISIONING),
                        new TenantChanged(id, TenantState.ACTIVE));
    }

    @Test
    void aTenantThatNeverWasActiveTakesOverItsCorrectedFile() {
        tenants.register(file);
        tenants.beginProvisioning(id);
        tenants.fail(id, "the disk is full");

        tenants.register(RegistryParts.file(id, "Second"));

        RegisteredTenant tenant = tenants.find(id).orElseThrow();
        assertThat(tenant.region().nameEn()).isEqualTo("Second");
        assertThat(tenant.state()).isEqualTo(TenantState.FAILED);
        assertThat(tenant.reason()).isEqualTo("the disk is full");
    }

    @Test
    void aTenantThatOnceWasActiveKeepsWhatWasApplied() {
        tenants.register(file);
        tenants.beginProvisioning(id);
        tenants.activate(id, "a".repeat(64));
        tenants.fail(id, "a changelog is broken");

        tenants.register(RegistryParts.file(id, "Second"));

        assertThat(tenants.find(id).orElseThrow().region().nameEn()).isEqualTo("First");
    }

    @Test
    void aChangedOrMissingFileIsNotedAsDriftAndChangesNothingElse() {
        tenants.register(file);

        boolean changed = tenants.noteDrift(id, RegistryParts.file(id, "Second").hash());
        boolean noted = tenants.find(id).orElseThrow().drifted();
        boolean gone = tenants.noteDrift(id, null);
        boolean asApplied = tenants.noteDrift(id, file.hash());

        assertThat(List.of(changed, noted, gone, asApplied)).containsExactly(true, true, true, false);
        assertThat(tenants.find(id).orElseThrow().declaration()).isEqualTo(file.text());
    }

    @Test
    void aStageCannotBeSkipped() {
        tenants.register(file);

        assertThatThrownBy(() -> tenants.activate(id, "a".repeat(64)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(id.value())
                .hasMessageContaining("ACTIVE");
        assertThat(tenants.find(id).orElseThrow().state()).isEqualTo(TenantState.REQUESTED);
    }

    @Test
    void nothingIsToldOfAStageThatIsRolledBack() {
        tenants.register(file);
        parts.events().clear();

        assertThatThrownBy(() -> TestDatabase.control().write(() -> {
                    tenants.beginProvisioning(id);
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessageContaining("the disk is full");

        assertThat(parts.events()).isEmpty();
        assertThat(tenants.find(id).orElseThrow().state()).isEqualTo(TenantState.REQUESTED);
    }

    @Test
    void aPluginReadsWhatItsTenantDeclaresForIt() {
        tenants.register(file);
        DeclaredSettings declared = new DeclaredSettings(tenants);

        assertThat(declared.of(id, "budget").values())
                .containsEntry("grants", List.of(Map.of("fiscalYear", 2002L, "amount", 500_000_000L)));
        assertThat(declared.of(id, "budget").text("label")).contains("補助金");
        assertThat(declared.of(id, "budget").text("grants")).isEmpty();
        assertThat(declared.of(id, "notes").values()).isEmpty();
        assertThat(declared.of(TestDatabase.freshId(), "budget").values()).isEmpty();
    }
}
