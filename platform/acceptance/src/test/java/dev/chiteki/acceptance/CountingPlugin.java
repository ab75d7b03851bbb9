package dev.chiteki.acceptance;

import dev.chiteki.testbed.BundleSource;

/**
 * A plugin that counts: a call raises a number of an aggregate and publishes it, and its handler writes down what it has
 * seen, without looking whether it is there already. So what it has written tells of every call of the handler, and every run
 * of the job, that took effect, in their order.
 */
final class CountingPlugin {

    private static final String ENTRY = """
            package counting;

            import dev.chiteki.api.error.*;
            import dev.chiteki.api.event.*;
            import dev.chiteki.api.job.*;
            import dev.chiteki.api.plugin.*;
            import dev.chiteki.api.rest.*;
            import dev.chiteki.api.security.*;
            import jakarta.persistence.*;
            import jakarta.ws.rs.*;
            import java.util.List;
            import java.util.concurrent.atomic.AtomicBoolean;

            @ChitekiPlugin(id = "counting", changelog = "db/changelog.xml")
            public final class Entry implements Plugin {

                private static final Permission COUNT = Permission.of("counting.count", Role.SECRETARIAT);

                private final PluginContext context;
                private final AtomicBoolean broken = new AtomicBoolean();

                public Entry(PluginContext context) { this.context = context; }

                @EventType("counting.counted")
                public record Counted(long number) {}

                public record Number(long number) {}

                @Override public List<Permission> permissions() { return List.of(COUNT); }
                @Override public List<Object> resources() { return List.of(new Counts(context, broken)); }
                @Override public List<Class<?>> entities() { return List.of(Tally.class, Seen.class); }
                @Override public List<Class<? extends Record>> events() { return List.of(Counted.class); }

                @Override public List<EventHandler<?>> handlers() {
                    return List.of(new EventHandler<>("write-down", Counted.class, (event, envelope) ->
                        context.database().write(entities -> {
                            entities.persist(new Seen(envelope.aggregate().id(), event.number()));
                            if (broken.get() && envelope.aggregate().id().equals("fragile")) {
                                entities.flush();
                                throw ChitekiException.refused(Reason.of("counting.broken", event.number()));
                            }
                            return event;
                        })));
                }

                @Path("counts")
                @Produces("application/json")
                public static final class Counts {

                    private final PluginContext context;
                    private final AtomicBoolean broken;

                    Counts(PluginContext context, AtomicBoolean broken) {
                        this.context = context;
                        this.broken = broken;
                    }

                    @POST @Path("{aggregate}") @Requires("counting.count")
                    public Number count(@PathParam("aggregate") String aggregate) {
                        return context.database().write(entities -> {
                            Tally tally = entities.find(Tally.class, aggregate, LockModeType.PESSIMISTIC_WRITE);
                            if (tally == null) {
                                tally = new Tally(aggregate);
                                entities.persist(tally);
                            }
                            tally.number++;
                            context.events().publish(
                                    new Aggregate("counting.tally", aggregate), new Counted(tally.number));
                            return new Number(tally.number);
                        });
                    }

                    @PUT @Path("broken/{value}") @Requires("counting.count")
                    public Number breakIt(@PathParam("value") boolean value) {
                        broken.set(value);
                        return new Number(0);
                    }

                    @GET @Path("{aggregate}") @Requires("counting.count")
                    public List<Long> seen(@PathParam("aggregate") String aggregate) {
                        return context.database().read(entities -> entities
                                .createQuery("select s.number from Seen s where s.aggregate = :a order by s.id", Long.class)
                                .setParameter("a", aggregate)
                                .getResultList());
                    }
                }
            }
            """;

    /** Every two seconds it writes down for which second it was to, once more without looking what is there already. */
    private static final String TICKING = """
                @Override public List<Job> jobs() {
                    return List.of(Job.of("tick", "tick", Schedule.cron("*/2 * * * * *"), run ->
                            context.database().write(entities -> {
                                entities.persist(new Seen("ticks", run.scheduled().getEpochSecond()));
                                return JobResult.of(1, "ticked");
                            }))
                        .catchingUp(CatchUp.every(CatchUp.LIMIT)));
                }

                @Override public List<EventHandler<?>> handlers() {""";

    private static final String TALLY = """
            package counting;

            import jakarta.persistence.*;

            @Entity @Table(name = "counting_tally")
            public class Tally {
                @Id @Column(name = "aggregate") String aggregate;
                @Column(name = "number") long number;
                @Version @Column(name = "version") long version;
                protected Tally() {}
                Tally(String aggregate) { this.aggregate = aggregate; }
            }
            """;

    private static final String SEEN = """
            package counting;

            import jakarta.persistence.*;

            @Entity @Table(name = "counting_seen")
            public class Seen {
                @Id @GeneratedValue(strategy = GenerationType.IDENTITY) @Column(name = "id") Long id;
                @Column(name = "aggregate") String aggregate;
                @Column(name = "number") long number;
                protected Seen() {}
                Seen(String aggregate, long number) { this.aggregate = aggregate; this.number = number; }
            }
            """;

    private static final String CHANGELOG = """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
              <changeSet id="1" author="counting">
                <createTable tableName="counting_tally">
                  <column name="aggregate" type="varchar(40)">
                    <constraints nullable="false" primaryKey="true" primaryKeyName="counting_tally_pk"/>
                  </column>
                  <column name="number" type="bigint"><constraints nullable="false"/></column>
                  <column name="version" type="bigint"><constraints nullable="false"/></column>
                </createTable>
              </changeSet>
              <changeSet id="2" author="counting">
                <createTable tableName="counting_seen">
                  <column name="id" type="bigint" autoIncrement="true">
                    <constraints nullable="false" primaryKey="true" primaryKeyName="counting_seen_pk"/>
                  </column>
                  <column name="aggregate" type="varchar(40)"><constraints nullable="false"/></column>
                  <column name="number" type="bigint"><constraints nullable="false"/></column>
                </createTable>
              </changeSet>
            </databaseChangeLog>
            """;

    private CountingPlugin() {}

    static BundleSource source() {
        return with(ENTRY);
    }

    /** One that has a job too. */
    static BundleSource ticking() {
        return with(ENTRY.replace("    @Override public List<EventHandler<?>> handlers() {", TICKING));
    }

    private static BundleSource with(String entry) {
        return BundleSource.plugin("counting")
                .source("counting/Entry", entry)
                .source("counting/Tally", TALLY)
                .source("counting/Seen", SEEN)
                .file("db/changelog.xml", CHANGELOG)
                .file(
                        "i18n/messages_ja.properties",
                        "permission.counting.count=数える\nhandler.write-down=数を書き留める\n"
                                + "tick=時を刻む\ntick.explanation=2秒ごとに、その時刻を書き留めます。\nticked=書き留めました。\n"
                                + "error.counting.broken=数 {0} を書き留められません。直してください。\n")
                .file(
                        "i18n/messages_en.properties",
                        "permission.counting.count=Count\nhandler.write-down=Writes the number down\n"
                                + "tick=Tick\ntick.explanation=Writes the time down every two seconds.\nticked=Done.\n"
                                + "error.counting.broken=The number {0} cannot be written down. Mend it.\n");
    }
}
