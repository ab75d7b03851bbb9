package dev.chiteki.budget.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.ledger.Account;
import dev.chiteki.budget.ledger.AccountKind;
import dev.chiteki.budget.ledger.Balances;
import dev.chiteki.budget.outlook.Risk.Urgency;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiskTest {

    private static final FiscalYear YEAR = new FiscalYear(2002);

    @Test
    void moneyIsAtRiskWhereItStandsAndPaymentsHaveAMonthLonger() {
        Balances balances = new Balances(Map.of(
                new Account(AccountKind.GRANT, ""), Yen.of(-500),
                new Account(AccountKind.UNALLOCATED, ""), Yen.of(30),
                new Account(AccountKind.AVAILABLE, "equipment"), Yen.of(100),
                new Account(AccountKind.AVAILABLE, "travel"), Yen.of(20),
                new Account(AccountKind.RESERVED, "equipment"), Yen.of(70),
                new Account(AccountKind.COMMITTED, "equipment"), Yen.of(50),
                new Account(AccountKind.INSPECTED, "equipment"), Yen.of(40),
                new Account(AccountKind.SPENT, "equipment"), Yen.of(60),
                new Account(AccountKind.PAID, "equipment"), Yen.of(200)));

        List<Risk> risks = Risk.of(YEAR, balances, LocalDate.of(2003, 3, 1), BankDays.CALENDAR);

        assertThat(risks)
                .extracting(risk -> risk.kind() + " " + risk.amount() + " " + risk.deadline() + " " + risk.daysLeft())
                .containsExactly(
                        "UNALLOCATED 30 2003-03-31 30",
                        "UNCOMMITTED 120 2003-03-31 30",
                        "RESERVED 70 2003-03-31 30",
                        "UNINSPECTED 50 2003-03-31 30",
                        "UNSPENT 40 2003-03-31 30",
                        "UNPAID 60 2003-04-30 60");
        assertThat(Risk.lapsing(risks)).isEqualTo(Yen.of(310));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2002-07-01, CALM",
        "1, 2002-12-30, CALM",
        "1, 2002-12-31, NEAR",
        "1, 2003-02-28, NEAR",
        "1, 2003-03-01, URGENT",
        "1, 2003-03-31, URGENT",
        "1, 2003-04-01, PASSED",
        "0, 2003-03-31, NONE",
        "0, 2003-04-01, NONE"
    })
    void theNearerTheDayTheMoreUrgent(long amount, LocalDate today, Urgency urgency) {
        Balances balances = new Balances(Map.of(new Account(AccountKind.UNALLOCATED, ""), Yen.of(amount)));

        assertThat(Risk.of(YEAR, balances, today, BankDays.CALENDAR).getFirst().urgency())
                .isEqualTo(urgency);
    }

    @ParameterizedTest
    @CsvSource({
        "2002, 2003-04-30, ",
        "2004, 2005-04-30, 2005-04-28",
        "2005, 2006-04-30, 2006-04-28",
        "2006, 2007-04-30, 2007-04-27",
        "2007, 2008-04-30, "
    })
    void aPaymentIsDueOnTheDateOfTheLawAndNeedsAnOpenBankBefore(int year, LocalDate deadline, LocalDate bankDay) {
        Balances none = new Balances(Map.of());

        List<Risk> risks = Risk.of(new FiscalYear(year), none, LocalDate.of(year, 7, 1), BankDays.CALENDAR);

        assertThat(risks.getLast().deadline()).isEqualTo(deadline);
        assertThat(risks.getLast().bankDayBeforeDeadline()).isEqualTo(Optional.ofNullable(bankDay));
        assertThat(risks.getFirst().bankDayBeforeDeadline()).isEmpty();
    }

    @Test
    void noBankDayIsGuessedWhereTheCalendarEnds() {
        Risk unpaid = Risk.of(new FiscalYear(2012), new Balances(Map.of()), LocalDate.of(2012, 7, 1), BankDays.CALENDAR)
                .getLast();

        assertThat(unpaid.deadline()).isEqualTo("2013-04-30");
        assertThat(unpaid.lastBankDay()).isNull();
    }
}
