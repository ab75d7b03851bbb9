package dev.chiteki.api.notice;

/** How much a notice wants of its reader. */
public enum NoticeLevel {
    /** Something went as it should. */
    DONE,
    /** Good to know. */
    INFORMATION,
    /** Something needs a look before it goes wrong. */
    WARNING,
    /** Something went wrong. */
    FAILURE
}
