package dev.chiteki.server.mail;

import dev.chiteki.api.event.EventType;

/** Mails of the region wait to be sent, and that is committed. */
@EventType("administration.mails-written")
public record MailsWritten(String batch) {}
