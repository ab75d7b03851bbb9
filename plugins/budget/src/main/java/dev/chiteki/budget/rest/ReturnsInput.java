package dev.chiteki.budget.rest;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Fault;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.budget.returns.DatedAmount;
import dev.chiteki.budget.returns.Interest;
import dev.chiteki.budget.returns.LateInterestCase;
import dev.chiteki.budget.returns.Repayment;
import dev.chiteki.budget.returns.ReturnKind;
import dev.chiteki.budget.returns.SurchargeCase;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A subsidy that is to be returned.
 *
 * @param receipts of the subsidy; for a surcharge only
 * @param dueDate by which the return was ordered; for late interest only
 * @param payments by which it was returned; none where it is missing
 * @param asOf until when a rest that is not paid yet is calculated
 * @param countBothEnds whether the day of receipt counts as the day of payment does; so where it is missing. Late interest
 *     begins behind the due date by the words of the Act, whatever is said here
 */
public record ReturnsInput(
        @NotNull ReturnKind kind,
        @NotNull Yen returnAmount,
        @Nullable List<@NotNull @Valid DatedAmountInput> receipts,
        @Nullable LocalDate dueDate,
        @Nullable List<@NotNull @Valid DatedAmountInput> payments,
        @Nullable LocalDate asOf,
        @Nullable Boolean countBothEnds) {

    /** @throws ChitekiException INVALID, with all that is wrong */
    Interest interest() {
        List<Reason> problems = new ArrayList<>(misplaced());
        if (problems.isEmpty()) {
            return kind == ReturnKind.SURCHARGE
                    ? surcharge().interest()
                    : new LateInterestCase(Objects.requireNonNull(dueDate), repayment()).interest();
        }
        problems.addAll(
                kind == ReturnKind.SURCHARGE
                        ? surcharge().problems()
                        : repayment().problems());
        throw new ChitekiException(Fault.INVALID, problems);
    }

    private SurchargeCase surcharge() {
        return new SurchargeCase(amounts(receipts), repayment(), countBothEnds == null || countBothEnds);
    }

    private Repayment repayment() {
        return new Repayment(returnAmount, amounts(payments), asOf);
    }

    private List<Reason> misplaced() {
        List<Reason> misplaced = new ArrayList<>();
        if (kind == ReturnKind.SURCHARGE && dueDate != null) {
            misplaced.add(Reason.at("dueDate", "budget.return-due-date-unused", dueDate));
        }
        if (kind == ReturnKind.LATE_INTEREST && dueDate == null) {
            misplaced.add(Reason.at("dueDate", "budget.return-due-date-missing"));
        }
        if (kind == ReturnKind.LATE_INTEREST && receipts != null && !receipts.isEmpty()) {
            misplaced.add(Reason.at("receipts", "budget.return-receipts-unused", receipts.size()));
        }
        return misplaced;
    }

    private static List<DatedAmount> amounts(@Nullable List<DatedAmountInput> inputs) {
        return inputs == null
                ? List.of()
                : inputs.stream().map(DatedAmountInput::amountOnItsDay).toList();
    }
}
