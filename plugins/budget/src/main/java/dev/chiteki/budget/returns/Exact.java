package dev.chiteki.budget.returns;

import dev.chiteki.api.japan.Yen;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Interest before its fraction is dropped.
 *
 * @param parts in ten-thousandths of a yen: the base times the days times 3
 */
public record Exact(BigInteger parts) {

    /** 10.95 % a year is 0.03 % a day, because its year always has 365 days (Act 13 of 1970, Arts. 10 and 25). */
    private static final BigInteger RATE = BigInteger.valueOf(3);

    private static final int PLACES = 4;
    private static final BigInteger PARTS_OF_A_YEN = BigInteger.TEN.pow(PLACES);

    /** None at all. */
    static final Exact NONE = new Exact(BigInteger.ZERO);

    /** What the base bears in so many days. */
    static Exact of(Yen base, long days) {
        return new Exact(BigInteger.valueOf(base.amount())
                .multiply(BigInteger.valueOf(days))
                .multiply(RATE));
    }

    Exact plus(Exact other) {
        return new Exact(parts.add(other.parts));
    }

    /** In whole yen, the fraction dropped (Act 61 of 1950, Art. 2). */
    Yen truncated() {
        return Yen.of(parts.divide(PARTS_OF_A_YEN).longValueExact());
    }

    /** In yen with its four decimal places. */
    public BigDecimal yen() {
        return new BigDecimal(parts, PLACES);
    }

    /** As {@code 9300.0000}. */
    @Override
    public String toString() {
        return yen().toPlainString();
    }
}
