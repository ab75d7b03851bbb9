package dev.chiteki.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.chiteki", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule osgiStaysInPlugin = noClasses()
            .that()
            .resideInAPackage("dev.chiteki.server..")
            .and()
            .resideOutsideOfPackage("dev.chiteki.server.plugin..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.osgi..", "org.apache.felix..")
            .because("a plugin leaves its module as id, version, class loader and contributions; the framework under it"
                    + " may be replaced");

    @ArchTest
    static final ArchRule persistenceStaysInDatabase = noClasses()
            .that()
            .resideInAPackage("dev.chiteki.server..")
            .and()
            .resideOutsideOfPackage("dev.chiteki.server.database..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAnyPackage(
                            "org.hibernate..", "com.zaxxer.hikari..", "liquibase..", "com.mysql..")
                    .and(JavaClass.Predicates.resideOutsideOfPackage("org.hibernate.validator..")))
            .because("only one place may open connections, or isolation by accounts could be walked around");

    @ArchTest
    static final ArchRule vaadinStaysInTheUserInterface = noClasses()
            .that()
            .resideInAPackage("dev.chiteki.server..")
            .and()
            .resideOutsideOfPackages(
                    "dev.chiteki.server.shell..", "dev.chiteki.server..ui..", "dev.chiteki.server.files..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.vaadin.flow.component..")
            .because("what a region may do must not depend on the door by which it is asked");

    @ArchTest
    static final ArchRule restServerStaysInRest = noClasses()
            .that()
            .resideInAPackage("dev.chiteki.server..")
            .and()
            .resideOutsideOfPackage("dev.chiteki.server.rest..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.cxf..", "io.swagger..")
            .because("servers of plugin versions come and go in one place, which lets go of their class loaders");

    @ArchTest
    static final ArchRule luceneStaysInSearch = noClasses()
            .that()
            .resideInAPackage("dev.chiteki.server..")
            .and()
            .resideOutsideOfPackage("dev.chiteki.server.search..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("a region that outgrows a node gets another index behind the same door");

    @ArchTest
    static final ArchRule theApiKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("dev.chiteki.api..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.hibernate..", "org.apache..", "java.sql..", "javax.sql..")
            .because("the host upgrades its frameworks without breaking a plugin");

    @ArchTest
    static final ArchRule theApiKnowsNoServer = noClasses()
            .that()
            .resideInAPackage("dev.chiteki.api..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.chiteki.server..")
            .because("plugins compile against the API alone");

    @ArchTest
    static final ArchRule interfacesOfTheApiSayWhoImplementsThem = classes()
            .that()
            .resideInAPackage("dev.chiteki.api..")
            .and()
            .areInterfaces()
            .and()
            .arePublic()
            .and()
            .areNotAnnotations()
            .and(DescribedPredicate.describe(
                    "are not sealed", type -> !type.reflect().isSealed()))
            .should()
            .beAnnotatedWith("org.osgi.annotation.versioning.ProviderType")
            .orShould()
            .beAnnotatedWith("org.osgi.annotation.versioning.ConsumerType")
            .because(
                    "bnd takes the range of a plugin's import from it: what the host implements may grow within a major"
                            + " version, what plugins implement only by methods with a default");

    @ArchTest
    static final ArchRule namesSayWhatATypeIs = classes()
            .that()
            .resideInAPackage("dev.chiteki..")
            .should()
            .haveNameNotMatching(".*(Impl|Util|Utils|Helper|Manager|Base|Common|Dto)")
            .because("such an ending says how a type was made, not what it is");

    @ArchTest
    static final ArchRule nothingIsWrittenToTheConsoleButByStartUp = noClasses()
            .that()
            .resideOutsideOfPackage("dev.chiteki.server.operator..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .because("only the start-up speaks to the person at the console; all else is logged");

    @ArchTest
    static final ArchRule oneMappingSaysWhoHoldsWhat = noClasses()
            .that()
            .resideInAPackage("dev.chiteki.server..")
            .and()
            .doNotHaveFullyQualifiedName("dev.chiteki.server.security.RoleMapping")
            .should()
            .callMethod("dev.chiteki.api.security.Permission", "defaultRoles")
            .because(
                    "a region may decide otherwise: what plugins declare is one half of the answer, and a door that asked"
                            + " for it alone would let in whom the region has shut out");
}
