package dev.chiteki.server.shell.part;

import dev.chiteki.api.japan.YenUnit;
import dev.chiteki.api.person.Preferences;
import dev.chiteki.server.preference.PreferenceDoor;
import java.lang.ScopedValue.CallableOp;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** The unit in which the reader wants amounts shown, kept for each person. Whole yen until they choose another one. */
@Component
public final class ReaderUnit {

    private static final String OWNER = "shell/amounts";
    private static final String KEY = "unit";

    private final ScopedValue<YenUnit> ofWork = ScopedValue.newInstance();
    private final Preferences preferences;

    ReaderUnit(PreferenceDoor door) {
        this.preferences = door.of(OWNER);
    }

    /** The unit of the running work, or what the reader has chosen. */
    public YenUnit current() {
        return ofWork.isBound() ? ofWork.get() : chosen();
    }

    /** Keeps the choice. */
    void choose(YenUnit unit) {
        preferences.keep(KEY, unit.name());
    }

    /** Runs work for a reader who has chosen that unit. */
    public <T, X extends Throwable> T call(YenUnit unit, CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ofWork, unit).call(work);
    }

    /** What an earlier or later version of the platform has kept may be a unit that this one does not know. */
    private YenUnit chosen() {
        return preferences
                .find(KEY)
                .flatMap(name -> Arrays.stream(YenUnit.values())
                        .filter(unit -> unit.name().equals(name))
                        .findFirst())
                .orElse(YenUnit.YEN);
    }
}
