package dev.chiteki.testkit;

import static dev.chiteki.testkit.PluginUnderTest.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.plugin.Offer;
import dev.chiteki.api.plugin.Services;
import dev.chiteki.server.tenant.TenantScope;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;

/** A service is found by the region's other plugins, and does all that its contract says in the version that runs. */
record ServiceContract(PluginUnderTest plugin) {

    void check() {
        for (Offer<?> offer : plugin.running(FIRST).offers()) {
            String name = offer.contract().getName();
            assertThat(found(offer)).as("the service found for " + name).isSameAs(offer.provider());
            assertThat(missing(offer))
                    .as("what " + offer.provider().getClass().getName() + " lacks of " + name)
                    .isEmpty();
        }
    }

    private Object found(Offer<?> offer) {
        return TenantScope.<Object, RuntimeException>call(FIRST, () -> plugin.platform()
                .part(Services.class)
                .<Object>find(contract(offer))
                .orElseThrow(() -> new AssertionError(
                        "Nobody in " + FIRST + " finds " + offer.contract().getName() + ".")));
    }

    @SuppressWarnings("unchecked") // what is found is only compared
    private static Class<Object> contract(Offer<?> offer) {
        return (Class<Object>) offer.contract();
    }

    /** A provider that was built with an older version of the contract fails where somebody calls what has come since. */
    private static List<String> missing(Offer<?> offer) {
        return Arrays.stream(offer.contract().getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> !isImplemented(method, offer.provider().getClass()))
                .map(Method::toString)
                .toList();
    }

    private static boolean isImplemented(Method method, Class<?> provider) {
        try {
            return !Modifier.isAbstract(provider.getMethod(method.getName(), method.getParameterTypes())
                    .getModifiers());
        } catch (NoSuchMethodException absent) {
            return false;
        }
    }
}
