package dev.chiteki.api.security;

import dev.chiteki.api.region.TenantKind;
import java.util.Arrays;
import java.util.Optional;

/** The roles that a person may hold in a region or in the programme office. */
public enum Role {
    PRESIDENT("president", TenantKind.REGION),
    PROGRAM_DIRECTOR("program-director", TenantKind.REGION),
    RESEARCH_DIRECTOR("research-director", TenantKind.REGION),
    COORDINATOR("coordinator", TenantKind.REGION),
    ADVISER("adviser", TenantKind.REGION),
    SECRETARIAT("secretariat", TenantKind.REGION),
    RESEARCHER("researcher", TenantKind.REGION),
    COMPANY("company", TenantKind.REGION),
    AUDITOR("auditor", TenantKind.REGION),
    ADMINISTRATOR("administrator", TenantKind.REGION),
    PROGRAMME_DIRECTOR("director", TenantKind.PROGRAMME),
    PROGRAMME_OFFICER("officer", TenantKind.PROGRAMME),
    PROGRAMME_REVIEWER("reviewer", TenantKind.PROGRAMME),
    PROGRAMME_AUDITOR("auditor", TenantKind.PROGRAMME),
    PROGRAMME_ADMINISTRATOR("administrator", TenantKind.PROGRAMME);

    private final String code;
    private final TenantKind kind;

    Role(String code, TenantKind kind) {
        this.code = code;
        this.kind = kind;
    }

    /** The role's code in files, addresses and account names; unique within a kind of tenant. */
    public String code() {
        return code;
    }

    /** The kind of tenant in which it is held. */
    public TenantKind kind() {
        return kind;
    }

    /** The role of that code in that kind of tenant, if there is one. */
    public static Optional<Role> of(TenantKind kind, String code) {
        return Arrays.stream(values())
                .filter(role -> role.kind == kind && role.code.equals(code))
                .findFirst();
    }
}
