package dev.chiteki.budget.ledger;

import dev.chiteki.api.text.ConstantName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a document records, in the order of the chain. */
public enum DocumentKind {
    /** The ministry decides the subsidy (交付決定; Subsidies Act, Art. 6). */
    GRANT_DECISION(AccountKind.GRANT, AccountKind.UNALLOCATED, null),
    /** Money goes to a cost category (配分). */
    ALLOCATION(AccountKind.UNALLOCATED, AccountKind.AVAILABLE, null),
    /** Money is set aside, bounded in time, for what will be ordered (留保). */
    RESERVATION(AccountKind.AVAILABLE, AccountKind.RESERVED, null),
    /** A contract or order binds money (支出負担行為), that was set aside for it or is free. */
    COMMITMENT(AccountKind.AVAILABLE, AccountKind.COMMITTED, RESERVATION),
    /** What was ordered has come and was inspected (納品・検収). */
    DELIVERY_AND_INSPECTION(AccountKind.COMMITTED, AccountKind.INSPECTED, COMMITMENT),
    /** The expenditure is decided (支出). */
    EXPENDITURE(AccountKind.INSPECTED, AccountKind.SPENT, DELIVERY_AND_INSPECTION),
    /** The payee has the money (支払). */
    PAYMENT(AccountKind.SPENT, AccountKind.PAID, EXPENDITURE),
    /** What is open of a reservation or commitment goes back to its category (解除). */
    RELEASE(null, AccountKind.AVAILABLE, null),
    /** An earlier document is undone (取消). */
    REVERSAL(null, null, null);

    private final @Nullable AccountKind from;
    private final @Nullable AccountKind to;
    private final @Nullable DocumentKind predecessor;

    DocumentKind(@Nullable AccountKind from, @Nullable AccountKind to, @Nullable DocumentKind predecessor) {
        this.from = from;
        this.to = to;
        this.predecessor = predecessor;
    }

    /** How addresses and files name it: {@code delivery-and-inspection}. */
    public String code() {
        return ConstantName.of(this);
    }

    /** The kind of that code. @throws IllegalArgumentException if there is none */
    public static DocumentKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The kind of document that it follows in the chain, if it follows one. */
    public Optional<DocumentKind> predecessor() {
        return Optional.ofNullable(predecessor);
    }

    /** Whether it may follow a document of that kind. */
    public boolean follows(DocumentKind earlier) {
        return this == RELEASE ? earlier == RESERVATION || earlier == COMMITMENT : earlier == predecessor;
    }

    /** Whether it is never booked without a document before it; money may be committed that nobody has set aside. */
    public boolean needsPredecessor() {
        return this == RELEASE || (predecessor != null && this != COMMITMENT);
    }

    /** The kind of document by which the chain goes on from it, if it does. */
    public Optional<DocumentKind> next() {
        return Arrays.stream(values()).filter(next -> next.predecessor == this).findFirst();
    }

    /** Whether a clerk enters it; decisions come from the ministry, reversals from the document that they undo. */
    public boolean isEntered() {
        return this != GRANT_DECISION && this != REVERSAL;
    }

    /** Whether documents of another kind follow it. */
    public boolean isFollowed() {
        return Arrays.stream(values()).anyMatch(next -> next.predecessor == this);
    }

    /** Whether it belongs to a cost category. */
    public boolean isPerCategory() {
        return this != GRANT_DECISION;
    }

    /** Whether it names a payee. */
    public boolean hasPayee() {
        return isEntered() && this != ALLOCATION && this != RESERVATION && this != RELEASE;
    }

    /** Whether it says what the money is for. */
    public boolean hasPurpose() {
        return hasPayee() || this == RESERVATION;
    }

    /**
     * The account that it takes from where no document comes before it.
     *
     * @throws IllegalStateException for a release or a reversal, which have none of their own
     */
    public AccountKind from() {
        return required(from);
    }

    /** The account that it adds to. @throws IllegalStateException for a reversal, which has none of its own */
    public AccountKind to() {
        return required(to);
    }

    private AccountKind required(@Nullable AccountKind account) {
        if (account == null) {
            throw new IllegalStateException(this + " moves between the accounts of the document that it undoes.");
        }
        return account;
    }
}
