package dev.chiteki.testkit;

/**
 * A mail as a mail program shows it.
 *
 * @param to the address
 * @param messageId with its angle brackets
 */
public record ReceivedMail(String to, String from, String subject, String body, String messageId) {}
