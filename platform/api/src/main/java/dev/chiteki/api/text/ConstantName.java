package dev.chiteki.api.text;

import java.util.Locale;

/**
 * The name of a constant outside of Java: {@code DELIVERY_AND_INSPECTION} is {@code delivery-and-inspection}. The platform
 * writes enums so in bodies, queries and OpenAPI documents; who derives the keys of texts or parts of addresses from
 * constants gets the same names here.
 */
public final class ConstantName {

    private ConstantName() {}

    /** The constant's name in lower case, its words joined by hyphens. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
