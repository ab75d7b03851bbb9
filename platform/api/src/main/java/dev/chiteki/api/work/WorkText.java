package dev.chiteki.api.work;

/** What is recorded of work has its room: what does not fit fails where it is made and not where it is recorded. */
final class WorkText {

    private WorkText() {}

    static void requireAtMost(int longest, String what, String text) {
        if (text.length() > longest) {
            throw new IllegalArgumentException("The " + what + " has " + text.length() + " characters, at most "
                    + longest + " can be kept: " + text);
        }
    }
}
