package dev.chiteki.api.japan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The unit in which a reader wants amounts shown. What is smaller than the unit's last digit is dropped
 * (単位未満切捨て), towards zero for negative amounts too: a shown amount never exceeds the money that is there. One hundred
 * million yen have two decimals, so that they show the same digits as millions. Sums of shown amounts may therefore differ
 * from the shown sum; whoever needs the yen finds it behind each shown amount.
 */
public enum YenUnit {
    /** 円. */
    YEN(0, 0, "円", "yen"),
    /** 百万円. */
    MILLION(6, 0, "百万円", "million yen"),
    /** 億円. */
    HUNDRED_MILLION(8, 2, "億円", "hundred million yen");

    private final int power;
    private final int decimals;
    private final String japanese;
    private final String english;

    YenUnit(int power, int decimals, String japanese, String english) {
        this.power = power;
        this.decimals = decimals;
        this.japanese = japanese;
        this.english = english;
    }

    /** How many yen the unit has. */
    public long yen() {
        return BigDecimal.ONE.scaleByPowerOfTen(power).longValueExact();
    }

    /** How many decimals are shown. */
    public int decimals() {
        return decimals;
    }

    /** {@code 百万円}, or {@code million yen}. */
    public String label(Locale locale) {
        return locale.getLanguage().equals("ja") ? japanese : english;
    }

    /** The amount in this unit, with separators, without the unit: {@code 500} or {@code 5.00}. */
    public String digits(Yen amount) {
        BigDecimal shown = BigDecimal.valueOf(amount.amount(), power).setScale(decimals, RoundingMode.DOWN);
        String digits = String.format(Locale.ROOT, "%,." + decimals + "f", shown.abs());
        return shown.signum() < 0 ? "−" + digits : digits;
    }

    /** The amount with its unit: {@code 500百万円}, or {@code 500 million yen}; whole yen as {@link Yen#format}. */
    public String format(Yen amount, Locale locale) {
        if (this == YEN) {
            return amount.format(locale);
        }
        return digits(amount) + (locale.getLanguage().equals("ja") ? "" : " ") + label(locale);
    }
}
