package dev.chiteki.budget.returns;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cases written as in a table: {@code "2003-06-30 200, 2003-10-31 100"}, and a day or nothing. */
final class Cases {

    private Cases() {}

    static SurchargeCase surcharge(String receipts, long amount, String payments, @Nullable String asOf) {
        return new SurchargeCase(amounts(receipts), repayment(amount, payments, asOf), true);
    }

    static LateInterestCase late(String due, long amount, String payments, @Nullable String asOf) {
        return new LateInterestCase(LocalDate.parse(due), repayment(amount, payments, asOf));
    }

    /** The other reading, by which the day of receipt does not count. */
    static SurchargeCase withoutReceiptDay(SurchargeCase counted) {
        return new SurchargeCase(counted.receipts(), counted.repayment(), false);
    }

    /** As {@code "100 x 125, 50 x 244"}. */
    static String steps(Interest interest) {
        return interest.steps().stream()
                .map(step -> step.base() + " x " + step.days())
                .collect(Collectors.joining(", "));
    }

    private static Repayment repayment(long amount, String payments, @Nullable String asOf) {
        return new Repayment(Yen.of(amount), amounts(payments), asOf == null ? null : LocalDate.parse(asOf));
    }

    private static List<DatedAmount> amounts(@Nullable String table) {
        return table == null || table.isBlank()
                ? List.of()
                : Arrays.stream(table.split(", *")).map(Cases::amount).toList();
    }

    private static DatedAmount amount(String entry) {
        String[] parts = entry.strip().split(" +");
        return new DatedAmount(LocalDate.parse(parts[0]), Yen.of(Long.parseLong(parts[1])));
    }
}
