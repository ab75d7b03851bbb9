package dev.chiteki.server.rest;

import java.util.List;

/**
 * A part of the REST prefix that the platform itself serves, outside any tenant. It is answered by the same machinery as
 * plugins' resources: strict JSON, problems, idempotency, OpenAPI.
 */
public interface HostApi extends Surroundings {

    /** The first segment below the prefix; one that no tenant can have as its id. */
    String segment();

    /** The title in the OpenAPI document. */
    String title();

    /** Jakarta REST resources, one instance each, called by many threads at once. */
    List<Object> resources();

    /** @throws dev.chiteki.api.error.ChitekiException FORBIDDEN, unless the signed-in person may call it */
    void admit();
}
