package dev.chiteki.budget.returns;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Returns as they might come: few receipts and payments, some of one day, some of nothing, in any order. */
final class RandomReturns {

    private static final LocalDate START = LocalDate.of(2002, 7, 1);
    private static final long[] SCALES = {10, 10_000, 500_000_000, 100_000_000_000_000L};

    private final Random random;
    private int spread = 1;

    RandomReturns(long seed) {
        this.random = new Random(seed);
    }

    SurchargeCase surcharge() {
        spread();
        List<DatedAmount> receipts = amounts(1 + random.nextInt(5), START);
        long received = sum(receipts);
        long returned = random.nextInt(4) == 0 ? received : nextUpTo(received);
        return new SurchargeCase(receipts, repayment(returned, lastDay(receipts)), random.nextInt(4) != 0);
    }

    LateInterestCase lateInterest() {
        spread();
        LocalDate due = START.plusDays(days(30));
        return new LateInterestCase(due, repayment(nextUpTo(scale()), START));
    }

    private Repayment repayment(long amount, LocalDate earliest) {
        List<DatedAmount> payments = new ArrayList<>();
        long left = amount;
        for (int count = random.nextInt(5); count > 0; count--) {
            long part = nextUpTo(left);
            left -= part;
            payments.add(new DatedAmount(earliest.plusDays(days(40)), Yen.of(part)));
        }
        if (random.nextBoolean()) {
            payments.add(new DatedAmount(earliest.plusDays(days(40)), Yen.of(left)));
            left = 0;
        }
        Collections.shuffle(payments, random);
        return new Repayment(Yen.of(amount), payments, asOf(left, payments, earliest));
    }

    private @Nullable LocalDate asOf(long left, List<DatedAmount> payments, LocalDate earliest) {
        boolean needed = left > 0 || random.nextInt(3) == 0;
        LocalDate last = payments.isEmpty() ? earliest : lastDay(payments);
        return needed ? last.plusDays(days(20)) : null;
    }

    private List<DatedAmount> amounts(int count, LocalDate from) {
        long scale = scale();
        List<DatedAmount> amounts = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            amounts.add(new DatedAmount(from.plusDays(days(60)), Yen.of(nextUpTo(scale))));
        }
        return amounts;
    }

    private static LocalDate lastDay(List<DatedAmount> amounts) {
        return amounts.stream().map(DatedAmount::date).max(LocalDate::compareTo).orElseThrow();
    }

    private static long sum(List<DatedAmount> amounts) {
        return amounts.stream().mapToLong(one -> one.amount().amount()).sum();
    }

    /** Most within weeks, where days meet; some over years, where leap days lie. */
    private void spread() {
        spread = random.nextInt(100) == 0 ? 40 : 1;
    }

    private int days(int most) {
        return random.nextInt(most * spread);
    }

    private long scale() {
        return SCALES[random.nextInt(SCALES.length)];
    }

    private long nextUpTo(long most) {
        return random.nextLong(most + 1);
    }
}
