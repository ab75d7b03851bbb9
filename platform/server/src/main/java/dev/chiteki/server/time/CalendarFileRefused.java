package dev.chiteki.server.time;

/** A file of calendar data that the installation cannot start with. */
final class CalendarFileRefused extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    private CalendarFileRefused(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** What is wrong in that line, from 1, and what should stand there. */
    static CalendarFileRefused at(String file, int line, String what, String remedy) {
        return new CalendarFileRefused("Calendar file " + file + ", line " + line + ": " + what, remedy);
    }

    /** What is wrong with the whole file, and what to do. */
    static CalendarFileRefused of(String file, String what, String remedy) {
        return new CalendarFileRefused("Calendar file " + file + ": " + what, remedy);
    }

    /** What to do. */
    String remedy() {
        return remedy;
    }

    @Override
    public String toString() {
        return getMessage() + " " + remedy;
    }
}
