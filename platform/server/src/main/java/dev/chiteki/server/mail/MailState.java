package dev.chiteki.server.mail;

import dev.chiteki.api.text.ConstantName;

/** What has become of a mail. */
public enum MailState {
    /** It is to be sent, for the first time or again. */
    WAITING,
    /** The mail server has taken it. */
    SENT,
    /** No mail server is set: it was written to a file of the installation. */
    KEPT,
    /** It could not be sent, and is not tried any more unless a person has it tried. */
    DEAD;

    /** As texts, addresses and calls name it. */
    public String code() {
        return ConstantName.of(this);
    }
}
