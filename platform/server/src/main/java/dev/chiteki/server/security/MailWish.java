package dev.chiteki.server.security;

/** When somebody is sent by mail what they are told. */
public enum MailWish {
    /** Each by itself, as soon as it is said. */
    NOW,
    /** With the others of the day, if they have not read it by then. */
    DAILY,
    /** Not at all: they look at the bell. */
    NEVER
}
