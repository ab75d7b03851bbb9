package dev.chiteki.server.registry.declaration;

/** The posts of a cluster headquarters (知的クラスター本部). */
public enum Post {
    PRESIDENT("president"),
    PROGRAM_DIRECTOR("program-director"),
    DEPUTY_PROGRAM_DIRECTOR("deputy-program-director"),
    RESEARCH_DIRECTOR("research-director"),
    COORDINATOR("coordinator"),
    ADVISER("adviser"),
    COUNSELLOR("counsellor"),
    SECRETARIAT("secretariat");

    private final String code;

    Post(String code) {
        this.code = code;
    }

    /** As it stands in files. */
    public String code() {
        return code;
    }
}
