package dev.chiteki.budget.books;

import dev.chiteki.api.japan.FiscalYear;
import dev.chiteki.api.japan.Yen;
import dev.chiteki.api.notice.Notice;
import dev.chiteki.api.notice.NoticeLevel;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.security.Role;
import dev.chiteki.api.text.Bilingual;
import dev.chiteki.budget.ledger.DocumentKind;
import java.util.Locale;

/** What the books tell people unasked: that a category runs out, and that a document was undone. */
final class BudgetNotices {

    /** Below this part of the allocation there is little room left: one in so many. */
    private static final int SMALL_PART = 10;

    private final PluginContext context;

    BudgetNotices(PluginContext context) {
        this.context = context;
    }

    /** Tells, at the booking that makes it so, that little or nothing of the category is left. */
    void changed(FiscalYear year, CategorySummary before, CategorySummary after) {
        boolean nothing =
                after.available().equals(Yen.ZERO) && before.available().isPositive();
        if (nothing || (isLow(after) && !isLow(before))) {
            Bilingual name =
                    new Bilingual(after.category().nameJa(), after.category().nameEn());
            Notice notice = nothing
                    ? Notice.of(NoticeLevel.WARNING, "notice.nothing-left", name, year, after.allocated())
                    : Notice.of(
                            NoticeLevel.WARNING,
                            "notice.little-left",
                            name,
                            year,
                            after.available(),
                            after.allocated());
            context.notices()
                    .send(notice.to(Role.SECRETARIAT, Role.PROGRAM_DIRECTOR)
                            .opening("categories/" + after.category().code() + "?fiscalYear=" + year));
        }
    }

    /** Tells the Program Director of a reversal, and whoever had recorded the document, if somebody else undid it. */
    void reversed(Entry undone, Entry reversal) {
        Notice notice = Notice.of(
                        NoticeLevel.INFORMATION,
                        "notice.reversed",
                        name(undone.heading().kind()),
                        undone.number().toString(),
                        undone.heading().amount(),
                        reversal.heading().reason())
                .to(Role.PROGRAM_DIRECTOR)
                .opening("entries/" + reversal.number());
        boolean byAnother = !undone.recordedBy().equals(context.user().accountName());
        context.notices().send(byAnother ? notice.to(undone.recordedBy()) : notice);
    }

    private Bilingual name(DocumentKind kind) {
        String key = "kind." + kind.code();
        return new Bilingual(
                context.texts().in(Locale.JAPANESE, key), context.texts().in(Locale.ENGLISH, key));
    }

    private static boolean isLow(CategorySummary category) {
        return category.available().amount() < category.allocated().amount() / SMALL_PART;
    }
}
