package dev.chiteki.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test against the whole platform, in the test's own process, with the bundles of the class path. The platform is
 * started once per JVM; each test method finds the regions new, and whatever it did to them or to the clock is undone.
 * Take the {@link ChitekiPlatform} as a parameter.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PlatformExtension.class)
public @interface PlatformTest {

    /**
     * The ids of the regions; by default such as look alike. Each enables every plugin of the class path; {@code mext}
     * is no region but the programme office, without plugins.
     */
    String[] regions() default {"a-b", "ab", "a-b-c"};

    /** The business day on which each test begins, at nine in the morning. */
    String today() default "2002-07-01";
}
