package dev.chiteki.server.operator;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.boot.context.properties.bind.BindResult;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** What a production installation must not be configured to. */
final class ProductionRules {

    private static final List<Function<Environment, Optional<String>>> RULES = List.of(
            ProductionRules::timeIsReal,
            ProductionRules::databaseIsExternal,
            ProductionRules::secretIsGiven,
            ProductionRules::callersAreNotBelieved,
            ProductionRules::booksHoldNoSamples,
            ProductionRules::nobodyDevelops,
            ProductionRules::trialIsOff);

    private ProductionRules() {}

    /** All findings, each with its remedy; none outside production. */
    static List<String> findings(Environment environment) {
        if (!environment.acceptsProfiles(Profiles.of("production"))) {
            return List.of();
        }
        return RULES.stream().flatMap(rule -> rule.apply(environment).stream()).toList();
    }

    private static Optional<String> timeIsReal(Environment environment) {
        return Optional.of(environment.getProperty("chiteki.clock.start", ""))
                .filter(start -> !start.isBlank())
                .map(start -> "chiteki.clock.start is '" + start
                        + "', but in production deadlines follow real time. Leave it empty.");
    }

    private static Optional<String> databaseIsExternal(Environment environment) {
        return Optional.of(environment.getProperty("chiteki.database.mode", "embedded"))
                .filter(mode -> !mode.equals("external"))
                .map(mode -> "chiteki.database.mode is '" + mode + "', but the embedded database is for trials: it is"
                        + " neither replicated nor backed up. Set it to 'external', with chiteki.database.url, user and"
                        + " password.");
    }

    private static Optional<String> secretIsGiven(Environment environment) {
        return Optional.of(environment.getProperty("chiteki.secret", ""))
                .filter(String::isBlank)
                .map(none -> "chiteki.secret is not set, but every tenant's database passwords are derived from it. Set"
                        + " it from your secret store, the same on all nodes.");
    }

    private static Optional<String> callersAreNotBelieved(Environment environment) {
        return Optional.of(environment.getProperty("server.forward-headers-strategy", "none"))
                .filter(strategy -> strategy.equalsIgnoreCase("framework"))
                .map(strategy -> "server.forward-headers-strategy is '" + strategy + "', but that believes whatever"
                        + " address a caller claims. Set it to 'native', with the balancer's addresses in"
                        + " server.tomcat.remoteip.internal-proxies.");
    }

    private static Optional<String> booksHoldNoSamples(Environment environment) {
        return Optional.of(environment.getProperty("chiteki.samples", "false"))
                .filter(samples -> !samples.equalsIgnoreCase("false"))
                .map(samples -> "chiteki.samples is '" + samples + "', but what is once in the books of a production"
                        + " installation can never be removed. Leave it out.");
    }

    private static Optional<String> nobodyDevelops(Environment environment) {
        BindResult<List<String>> bound =
                Binder.get(environment).bind("chiteki.development.watch", Bindable.listOf(String.class));
        return Optional.of(bound.isBound() ? String.join(", ", bound.get()) : "")
                .filter(watched -> !watched.isBlank())
                .map(watched ->
                        "chiteki.development.watch is '" + watched + "', but that runs whatever is built there, in all"
                                + " regions at once. Leave it out, and publish versions.");
    }

    private static Optional<String> trialIsOff(Environment environment) {
        return Optional.of("The profiles 'production' and 'trial' are both on. Switch 'trial' off.")
                .filter(finding -> environment.acceptsProfiles(Profiles.of("trial")));
    }
}
