package dev.chiteki.server.json;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import org.jspecify.annotations.Nullable;

/** Moves a refusal to the place in the input where the value stood. */
public final class InField {

    private InField() {}

    /** The same refusal with its reasons at or below the field. */
    public static ChitekiException of(@Nullable String field, ChitekiException refused) {
        if (field == null || field.isEmpty()) {
            return refused;
        }
        return new ChitekiException(
                refused.fault(),
                refused.reasons().stream().map(reason -> at(field, reason)).toList());
    }

    private static Reason at(String field, Reason reason) {
        String place = reason.atField().map(below -> field + "." + below).orElse(field);
        return new Reason(reason.code(), place, reason.arguments());
    }
}
