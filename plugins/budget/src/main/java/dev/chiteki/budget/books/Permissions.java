package dev.chiteki.budget.books;

import dev.chiteki.api.security.Permission;
import dev.chiteki.api.security.Role;
import java.util.List;

/** What the plugin lets people do. */
public final class Permissions {

    /** The id of {@link #READ}. */
    public static final String READ_ID = "budget.read";

    /** The id of {@link #BOOK}. */
    public static final String BOOK_ID = "budget.book";

    /** Reading the books: headquarters and those who audit it. */
    public static final Permission READ = Permission.of(
            READ_ID,
            Role.PRESIDENT,
            Role.PROGRAM_DIRECTOR,
            Role.RESEARCH_DIRECTOR,
            Role.COORDINATOR,
            Role.SECRETARIAT,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    /** Booking documents and undoing them. */
    public static final Permission BOOK = Permission.of(BOOK_ID, Role.SECRETARIAT);

    /** Allocating the subsidy to cost categories. */
    public static final Permission ALLOCATE = Permission.of("budget.allocate", Role.SECRETARIAT);

    /** The id of {@link #PLAN}. */
    public static final String PLAN_ID = "budget.plan";

    /** Entering the monthly plan of expenditure. */
    public static final Permission PLAN = Permission.of(PLAN_ID, Role.SECRETARIAT);

    /** The id of {@link #BOARD_PAPER}. */
    public static final String BOARD_PAPER_ID = "budget.board-paper";

    /** Printing the paper for the board, under a number of the region. */
    public static final Permission BOARD_PAPER = Permission.of(
            BOARD_PAPER_ID, Role.PRESIDENT, Role.PROGRAM_DIRECTOR, Role.RESEARCH_DIRECTOR, Role.SECRETARIAT);

    private Permissions() {}

    /** All of them. */
    public static List<Permission> all() {
        return List.of(READ, BOOK, ALLOCATE, PLAN, BOARD_PAPER);
    }
}
