package dev.chiteki.api.plugin;

/**
 * A service offered to other plugins of the same region.
 *
 * @param contract an interface of a contract bundle
 * @param provider called by many threads at once; it works for the current region
 */
public record Offer<T>(Class<T> contract, T provider) {

    /** @throws IllegalArgumentException if the contract is no interface or the provider does not implement it */
    public Offer {
        if (!contract.isInterface() || !contract.isInstance(provider)) {
            throw new IllegalArgumentException(provider.getClass().getName() + " cannot be offered as "
                    + contract.getName() + ": a contract is an interface that the provider implements.");
        }
    }
}
