package dev.chiteki.server.administration;

/** What a setting holds, and so what is entered for it. */
public enum SettingKind {
    TEXT,
    FLAG,
    WHOLE,
    YEN,
    DAY,
    FISCAL_YEAR,
    CHOICE,
    LIST,
    GROUP,
    SECRET
}
