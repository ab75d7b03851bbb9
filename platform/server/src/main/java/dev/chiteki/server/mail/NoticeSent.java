package dev.chiteki.server.mail;

import dev.chiteki.api.event.EventType;

/** Somebody was told something in the region. */
@EventType("administration.notice-sent")
public record NoticeSent(long notice) {}
