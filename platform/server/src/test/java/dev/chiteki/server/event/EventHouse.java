package dev.chiteki.server.event;

import dev.chiteki.api.event.Aggregate;
import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.event.EventWork;
import dev.chiteki.api.event.Events;
import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.database.Leases;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.database.testing.TestDatabase;
import dev.chiteki.server.notice.NoticeParts;
import dev.chiteki.server.registry.RegistryParts;
import dev.chiteki.server.registry.Tenants;
import dev.chiteki.server.security.KnownAccounts;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.tenant.TenantScope;
import dev.chiteki.server.text.Problems;
import dev.chiteki.server.text.PropertyTexts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** One node's part of the module over the test database; several of them are several nodes. */
final class EventHouse implements AutoCloseable {

    static final TenantTransactions TRANSACTIONS = TestDatabase.transactions();
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Texts TEXTS = PropertyTexts.read(
            List.of("i18n/event", "i18n/rest", "i18n/errors"),
            path -> Optional.ofNullable(EventHouse.class.getClassLoader().getResource(path)),
            () -> Locale.ENGLISH);

    final Map<TenantId, List<Subscriber>> enabled = new ConcurrentHashMap<>();
    final SignedInUser user = new KnownAccounts().signedInUser();
    final Announcements announcements = new Announcements(TestDatabase.control(), TRANSACTIONS);
    final DeliveryRows deliveries = new DeliveryRows(TRANSACTIONS);
    final EventRetention retention;
    final Deliverer deliverer;
    final RegionRound round;
    final EventDoor door;
    final EventDesk desk;
    final MeterRegistry meters = new SimpleMeterRegistry();
    private final Leases leases = new Leases(TestDatabase.control());
    private final Dispatcher dispatcher;

    EventHouse(Tenants tenants) {
        this(tenants, settings(3, Duration.ofSeconds(20)));
    }

    EventHouse(Tenants tenants, EventSettings settings) {
        EventSettings.Given given = new EventSettings.Given(settings);
        StaticListableBeanFactory beans = new StaticListableBeanFactory(
                Map.of("subscribers", (Subscribers) tenant -> enabled.getOrDefault(tenant, List.of())));
        BusinessClock clock = new FirstOfJuly();
        HandlerRows handlers = new HandlerRows(TRANSACTIONS);
        retention = new EventRetention(TRANSACTIONS, given);
        Outbox outbox = new Outbox(
                TRANSACTIONS,
                new EventRows(TRANSACTIONS),
                handlers,
                deliveries,
                announcements,
                new Outbox.Surroundings(beans.getBeanProvider(Subscribers.class), retention, this::on));
        door = new EventDoor(TRANSACTIONS, outbox, handlers, clock, user);
        DeadLetters letters = new DeadLetters(deliveries, NoticeParts.door(TRANSACTIONS, clock, user));
        deliverer = new Deliverer(
                TRANSACTIONS,
                deliveries,
                letters,
                new FailureWords(new Problems(TEXTS), TEXTS),
                given,
                new EventMeters(meters, announcements));
        desk = new EventDesk(TRANSACTIONS, deliveries, outbox);
        round = new RegionRound(
                TRANSACTIONS,
                deliveries,
                handlers,
                announcements,
                deliverer,
                new RegionRound.Regions(tenants, beans.getBeanProvider(Subscribers.class)));
        dispatcher = new Dispatcher(announcements, round, leases, given);
    }

    static EventSettings settings(int attempts, Duration limit) {
        DeliveryRules rules = new DeliveryRules(attempts, Duration.ofMillis(20), Duration.ofMillis(80));
        return new EventSettings(rules, limit, 4, Duration.ofMillis(50), Duration.ofSeconds(3), Duration.ofDays(1));
    }

    /** A region with its tables that is open. */
    static TenantId region(Tenants tenants) {
        TenantId region = TestDatabase.freshRegion();
        tenants.register(RegistryParts.file(region, "Test"));
        tenants.beginProvisioning(region);
        tenants.activate(region, "tables");
        return region;
    }

    void retryAll(TenantId region) {
        in(region, () -> desk.retryAll(letter -> {}));
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Has the region a plugin with that handler of {@link Counted}. */
    Subscriber enable(TenantId region, String plugin, EventWork<Counted> work) {
        Subscriber subscriber = new Subscriber(
                plugin,
                "1.0.0",
                EventHouse.class.getClassLoader(),
                TEXTS,
                List.of(new EventHandler<>("count", Counted.class, work)));
        enabled.merge(region, List.of(subscriber), (before, more) -> java.util.stream.Stream.concat(
                        before.stream(), more.stream())
                .toList());
        TenantScope.run(region, () -> door.begin(enabled.getOrDefault(region, List.of())));
        return subscriber;
    }

    Events events() {
        return door.of(new EventOwner("counter", () -> List.of(Counted.class)));
    }

    /** Publishes that number for the aggregate, in a transaction of its own. */
    void publish(TenantId region, String aggregate, int number) {
        in(
                region,
                () -> TRANSACTIONS.write(
                        () -> events().publish(new Aggregate("counter", aggregate), new Counted(number, null))));
    }

    /** What a handler has written into the region's database, with the transaction of its delivery. */
    static void effect(String what) {
        TRANSACTIONS.write(() -> TRANSACTIONS
                .jdbc()
                .sql(
                        "insert into core_notice (owner, level, text_key, arguments, sender, sent_at, kept_until)"
                                + " values ('effect', 'INFORMATION', :what, '[]', 'system', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + interval 1 day)")
                .param("what", what)
                .update());
    }

    /** The effects in their order. */
    static List<String> effects(TenantId region) {
        return in(
                region,
                () -> TRANSACTIONS.read(() -> TRANSACTIONS
                        .jdbc()
                        .sql("select text_key from core_notice where owner = 'effect' order by id")
                        .query(String.class)
                        .list()));
    }

    static long count(TenantId region, String table, String condition) {
        return in(
                region,
                () -> TRANSACTIONS.read(() -> TRANSACTIONS
                        .jdbc()
                        .sql("select count(*) from " + table + " where " + condition)
                        .query(Long.class)
                        .single()));
    }

    static void await(String what, BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("Not within " + PATIENCE + ": " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    static <T> T in(TenantId region, Supplier<T> work) {
        return TenantScope.<T, RuntimeException>call(region, work::get);
    }

    @Override
    public void close() {
        dispatcher.stop();
    }

    private void on(Object event) {
        dispatcher.wake();
    }

    private record FirstOfJuly() implements BusinessClock {

        @Override
        public Instant now() {
            return Instant.parse("2002-07-01T00:00:00Z");
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2002, 7, 1);
        }

        @Override
        public boolean isShifted() {
            return true;
        }
    }
}
