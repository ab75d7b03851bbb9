package dev.chiteki.budget.books;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.books.Derivation.Figure;
import dev.chiteki.budget.ledger.Account;
import dev.chiteki.budget.ledger.AccountKind;
import dev.chiteki.budget.ledger.Balances;
import dev.chiteki.budget.outlook.BankDays;
import dev.chiteki.budget.outlook.Course;
import dev.chiteki.budget.outlook.Forecast;
import dev.chiteki.budget.outlook.MonthlyAmounts;
import dev.chiteki.budget.outlook.Risk;
import dev.chiteki.budget.outlook.RiskKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Whatever stands in the books, the terms of a calculated figure come to it. */
class DerivationTest {

    private static final FiscalYear YEAR = new FiscalYear(2002);
    private static final LocalDate DECIDED = LocalDate.of(2002, 7, 1);

    @Test
    void theTermsComeToTheFigure() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(179);

        for (int time = 0; time < 2_000; time++) {
            Outlook outlook = outlook(random);

            assertThat(result(Figure.UNALLOCATED, outlook)).isEqualTo(risk(RiskKind.UNALLOCATED, outlook));
            assertThat(result(Figure.UNCOMMITTED, outlook)).isEqualTo(risk(RiskKind.UNCOMMITTED, outlook));
            assertThat(result(Figure.FORECAST, outlook))
                    .isEqualTo(outlook.forecast().atYearEnd());
            assertThat(result(Figure.LAPSING, outlook)).isEqualTo(outlook.leftAtYearEnd());
        }
    }

    @Test
    void figuresAreFoundByTheirNamesInAddressesAndNoOthers() {
        assertThat(Figure.of("uncommitted")).contains(Figure.UNCOMMITTED);
        assertThat(Figure.of("UNCOMMITTED")).isEmpty();
    }

    private static Yen result(Figure figure, Outlook outlook) {
        return Derivation.of(figure, outlook).result();
    }

    private static Yen risk(RiskKind kind, Outlook outlook) {
        return outlook.risks().stream()
                .filter(risk -> risk.kind() == kind)
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private static Outlook outlook(RandomGenerator random) {
        Map<AccountKind, Yen> amounts = new EnumMap<>(AccountKind.class);
        Yen subsidy = Yen.ZERO;
        for (AccountKind kind : AccountKind.values()) {
            if (kind != AccountKind.GRANT) {
                Yen amount = Yen.of(random.nextLong(1_000_000));
                amounts.put(kind, amount);
                subsidy = subsidy.plus(amount);
            }
        }
        Map<Account, Yen> accounts = new HashMap<>(Map.of(Account.of(AccountKind.GRANT, ""), subsidy.negated()));
        amounts.forEach((kind, amount) -> accounts.put(Account.of(kind, "equipment"), amount));
        Balances balances = new Balances(accounts);
        YearSummary summary = YearSummary.of(YEAR, DECIDED, balances, List.of());
        LocalDate today = DECIDED.plusDays(random.nextLong(300));
        MonthlyAmounts spent = MonthlyAmounts.of(YEAR, Map.of(YearMonth.from(DECIDED), summary.spent()));
        Course course = new Course(DECIDED, subsidy, summary.committed(), spent, today);
        return new Outlook(
                summary,
                today,
                Optional.empty(),
                spent,
                Forecast.of(course),
                Risk.of(YEAR, balances, today, BankDays.CALENDAR));
    }
}
