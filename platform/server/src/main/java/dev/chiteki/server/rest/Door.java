package dev.chiteki.server.rest;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers the calls to one part of the prefix. */
interface Door {

    /** Whether the address lies behind this door. */
    boolean serves(Address address);

    /**
     * Answers the call.
     *
     * @throws dev.chiteki.api.error.ChitekiException to refuse it before a resource was asked
     */
    void answer(Arrival arrival) throws IOException;

    /** A call that has arrived. */
    record Arrival(Address address, HttpServletRequest request, HttpServletResponse response, ServletConfig servlet) {

        /** Whether it wants to read the path. */
        boolean reads(String path) {
            boolean reading =
                    request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
            return reading && path.equals(address.segment(address.segments().size() - 1));
        }
    }
}
