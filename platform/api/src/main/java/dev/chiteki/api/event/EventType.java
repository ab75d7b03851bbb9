package dev.chiteki.api.event;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the record of an event, named in the past tense ({@code SpendingReversed}), with what stands for it in data:
 * neither name nor version may change once an event of them was published.
 *
 * <p>An event is written as JSON by the rules of REST bodies: components are integers, truth values, texts, constants of
 * enums, days and moments, {@code Yen}, {@code FiscalYear}, ids and official codes, records of these, lists of these, and
 * maps of these by text. A component must have a value unless its type is marked {@code @Nullable}.
 *
 * <p>Within a version a record only grows, by components marked {@code @Nullable} without which the others keep their
 * meaning; handlers that know the older record leave them out. Any other change is a new version, in a record of its own.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** The longest name, in characters. */
    int LONGEST_NAME = 100;

    /**
     * The name: two or more words of lower-case letters, digits and hyphens, joined by dots, such as
     * {@code funds.spending-reversed}. That of a record in a plugin's own bundle begins with the plugin's id; that of a
     * contract is the contract's choice.
     */
    String value();

    /** From 1 on. */
    int version() default 1;
}
