package dev.chiteki.api.japan;

/**
 * Where a rule is written.
 *
 * @param article the law and its article, such as {@code 国民の祝日に関する法律 第2条}
 * @param amendment the act that gave it this content, such as {@code 平成10年法律第141号}
 * @param certainty how sure we are of what it says
 */
public record LegalSource(String article, String amendment, Certainty certainty) {

    /** {@code 国民の祝日に関する法律 第2条（平成10年法律第141号）}. */
    @Override
    public String toString() {
        return article + "（" + amendment + "）";
    }
}
