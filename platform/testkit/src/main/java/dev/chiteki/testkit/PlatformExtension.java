package dev.chiteki.testkit;

import dev.chiteki.api.region.TenantId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the platform once per JVM and gives each test its regions anew. */
final class PlatformExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(PlatformExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        ChitekiPlatform platform = platform(context);
        platform.clock(LocalDate.parse(test(context).today()));
        platform.provision(regions(context));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ChitekiPlatform platform = platform(context);
        platform.closePages();
        List<String> left = Leftovers.after(platform);
        platform.undoSettings();
        platform.remove(regions(context));
        platform.withdrawBundles();
        platform.startStoppedPlugins();
        if (!left.isEmpty()) {
            throw new AssertionError(
                    context.getDisplayName() + " has left something behind. " + String.join("\n", left));
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ChitekiPlatform.class;
    }

    @Override
    public ChitekiPlatform resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return platform(context);
    }

    private static ChitekiPlatform platform(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Start.class, ignored -> Start.tried(), Start.class)
                .platform();
    }

    /**
     * The one attempt of this JVM: where it has failed, every test says so at once. Whoever runs tests within a test finds the
     * platform of the outer one.
     */
    private record Start(
            @Nullable ChitekiPlatform started, @Nullable RuntimeException failure, boolean own)
            implements AutoCloseable {

        private static @Nullable ChitekiPlatform outer;

        static synchronized Start tried() {
            if (outer != null) {
                return new Start(outer, null, false);
            }
            try {
                outer = ChitekiPlatform.start();
                return new Start(outer, null, true);
            } catch (RuntimeException failed) {
                return new Start(null, failed, true);
            }
        }

        ChitekiPlatform platform() {
            if (started == null) {
                throw new IllegalStateException("The platform did not start.", failure);
            }
            return started;
        }

        @Override
        public void close() {
            if (started != null && own) {
                ended();
                started.close();
            }
        }

        private static synchronized void ended() {
            outer = null;
        }
    }

    private static List<TenantId> regions(ExtensionContext context) {
        return Arrays.stream(test(context).regions()).map(TenantId::new).toList();
    }

    private static PlatformTest test(ExtensionContext context) {
        PlatformTest test = context.getRequiredTestClass().getAnnotation(PlatformTest.class);
        if (test == null) {
            throw new IllegalStateException(context.getRequiredTestClass() + " carries no @PlatformTest.");
        }
        return test;
    }
}
