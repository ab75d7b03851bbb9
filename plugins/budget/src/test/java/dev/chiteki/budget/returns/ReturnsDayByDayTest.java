package dev.chiteki.budget.returns;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.japan.Yen;
import org.junit.jupiter.api.Test;

/** The engine agrees with the slow reference on 100,000 cases. */
class ReturnsDayByDayTest {

    private static final int CASES_OF_EACH_KIND = 50_000;
    private static final long SEED = 179_1955;

    @Test
    void surchargesAgree() {
        RandomReturns returns = new RandomReturns(SEED);
        int withInterest = 0;

        for (int index = 0; index < CASES_OF_EACH_KIND; index++) {
            SurchargeCase returned = returns.surcharge();
            Interest interest = returned.interest();
            if (interest.amount().amount() != DayByDay.surcharge(returned)) {
                assertThat(interest.amount())
                        .as("case %s: %s", index, returned)
                        .isEqualTo(Yen.of(DayByDay.surcharge(returned)));
            }
            withInterest += interest.steps().size() > 2 ? 1 : 0;
        }

        assertThat(withInterest).as("cases of more than two steps").isGreaterThan(CASES_OF_EACH_KIND / 3);
    }

    @Test
    void lateInterestAgrees() {
        RandomReturns returns = new RandomReturns(SEED + 1);
        int withInterest = 0;

        for (int index = 0; index < CASES_OF_EACH_KIND; index++) {
            LateInterestCase returned = returns.lateInterest();
            Interest interest = returned.interest();
            if (interest.amount().amount() != DayByDay.lateInterest(returned)) {
                assertThat(interest.amount())
                        .as("case %s: %s", index, returned)
                        .isEqualTo(Yen.of(DayByDay.lateInterest(returned)));
            }
            withInterest += interest.steps().size() > 1 ? 1 : 0;
        }

        assertThat(withInterest).as("cases of more than one step").isGreaterThan(CASES_OF_EACH_KIND / 3);
    }
}
