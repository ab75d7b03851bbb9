package dev.chiteki.api.form;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form in three versions, as people read them: what the form set out from, what stands in it now, and what
 * somebody else has saved in the meantime.
 *
 * @param name as the form calls it
 * @param label as it stands above the field
 * @param before what it held when the form was opened
 * @param mine what stands in the form
 * @param theirs what holds now
 * @param changed by whom and when it became so, or null where nobody has changed it
 */
public record ConflictField(
        String name,
        String label,
        String before,
        String mine,
        String theirs,
        @Nullable Change changed) {

    /**
     * Who has changed it last, and when.
     *
     * @param who as people call them, see {@link dev.chiteki.api.person.Directory#nameOf}
     */
    public record Change(String who, Instant at) {}

    /** Whether both have changed it, and not to the same: somebody has to choose. */
    public boolean isContested() {
        return isTheirs() && !mine.equals(before) && !mine.equals(theirs);
    }

    /** Whether somebody else has changed it. */
    public boolean isTheirs() {
        return !theirs.equals(before);
    }

    /** Whether their version is to be taken without asking: only they have changed it. */
    public boolean isTakenOver() {
        return isTheirs() && mine.equals(before);
    }
}
