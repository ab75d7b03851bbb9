package dev.chiteki.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.database.TenantTransactions;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.testkit.ChitekiPlatform;
import dev.chiteki.testkit.PlatformTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** What two plugins write in one transaction is there both or neither: a note, and money spent through the contract. */
@PlatformTest(regions = "kobe")
class JoinedTransactionIT {

    private static final TenantId KOBE = new TenantId("kobe");
    private static final String CLERK = "secretariat@kobe";

    @Test
    void bothPluginsRowsAreThereAfterTheCommit(ChitekiPlatform platform) {
        allocate(platform);

        noteAndSpend(platform, false);

        assertThat(notes(platform)).isEqualTo(1);
        assertThat(spent(platform)).isEqualTo(30_000);
    }

    @Test
    void neitherPluginsRowsAreThereAfterAFailure(ChitekiPlatform platform) {
        allocate(platform);

        assertThatThrownBy(() -> noteAndSpend(platform, true)).hasMessage("on purpose");

        assertThat(notes(platform)).isZero();
        assertThat(spent(platform)).isZero();
    }

    @Test
    void aSpendingIsBookedOnceHoweverOftenItIsSentAndItsKeyHidesNoOther(ChitekiPlatform platform) {
        allocate(platform);
        spend(platform, "甲");
        long before = spent(platform);

        spend(platform, "甲");

        assertThat(spent(platform)).isEqualTo(before);
        assertThatThrownBy(() -> spend(platform, "丙"))
                .isInstanceOfSatisfying(ChitekiException.class, refused -> assertThat(refused.reasons())
                        .extracting(Reason::code)
                        .containsExactly("budget.request-reused"));
        assertThat(spent(platform)).isEqualTo(before);
    }

    private static void spend(ChitekiPlatform platform, String payee) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        platform.as(
                CLERK,
                KOBE,
                () -> transactions.write(() -> {
                    spend(plugin(platform, "budget"), payee);
                    return "done";
                }));
    }

    private static void noteAndSpend(ChitekiPlatform platform, boolean fail) {
        TenantTransactions transactions = platform.part(TenantTransactions.class);
        platform.as(
                CLERK,
                KOBE,
                () -> transactions.write(() -> {
                    writeNote(plugin(platform, "notes"));
                    spend(plugin(platform, "budget"), "甲");
                    if (fail) {
                        throw new IllegalStateException("on purpose");
                    }
                    return "done";
                }));
    }

    private static void writeNote(RunningPlugin notes) {
        Object resource = notes.resources().getFirst();
        Method add = method(resource.getClass(), "add");
        call(resource, add, make(add.getParameterTypes()[0], "購入の記録", "分光光度計"));
    }

    private static void spend(RunningPlugin budget, String payee) {
        var offer = budget.offers().getFirst();
        Method spend = method(offer.contract(), "spend");
        Class<?> request = spend.getParameterTypes()[0];
        Object line = make(request.getRecordComponents()[0].getType(), new FiscalYear(2002), "equipment");
        call(
                offer.provider(),
                spend,
                make(request, line, Yen.of(30_000), LocalDate.of(2002, 7, 1), payee, "乙", "notes-1"));
    }

    private static void allocate(ChitekiPlatform platform) {
        var answer = platform.rest(CLERK).post("/api/v1/kobe/budget/entries", """
                {"kind": "allocation", "date": "2002-07-01", "category": "equipment", "amount": 100000, "purpose": "配分"}
                """);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
    }

    private static long notes(ChitekiPlatform platform) {
        return platform.rest(CLERK)
                .get("/api/v1/kobe/notes")
                .json()
                .get("count")
                .asLong();
    }

    private static long spent(ChitekiPlatform platform) {
        return platform.rest(CLERK)
                .get("/api/v1/kobe/budget/summary?fiscalYear=2002")
                .json()
                .get("spent")
                .asLong();
    }

    private static RunningPlugin plugin(ChitekiPlatform platform, String id) {
        return platform.part(Plugins.class).enabled(KOBE, id).orElseThrow();
    }

    private static Method method(Class<?> type, String name) {
        Method found = Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        found.setAccessible(true);
        return found;
    }

    private static Object make(Class<?> record, Object... values) {
        try {
            var constructor = record.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException unusable) {
            throw new IllegalStateException(unusable);
        }
    }

    private static void call(Object target, Method method, Object argument) {
        try {
            method.invoke(target, argument);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(thrown);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
