package dev.chiteki.budget.rest;

import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.returns.DatedAmount;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** Money that was received or paid on a day. */
public record DatedAmountInput(
        @NotNull LocalDate date, @NotNull Yen amount) {

    DatedAmount amountOnItsDay() {
        return new DatedAmount(date, amount);
    }
}
