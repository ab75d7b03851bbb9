package dev.chiteki.server.mail;

/** How mails leave the installation. */
interface MailRoute {

    /** Opens it for some mails. */
    Carrier open();

    /** What carries mails until it is closed. */
    interface Carrier extends AutoCloseable {

        /** Carries one. */
        Carried carry(Letter letter);

        @Override
        void close();
    }

    /**
     * A mail on its way.
     *
     * @param messageId the same however often it is tried, so that who gets it twice can tell
     * @param folder of the region, where mails are kept
     */
    record Letter(Mail mail, String messageId, String folder) {}

    /** What became of it. */
    sealed interface Carried {

        /** It is there. */
        record Arrived(MailState state, String reply) implements Carried {}

        /** It will not be taken however often it is tried. */
        record Refused(String reply) implements Carried {}

        /** It may be taken later. */
        record Later(String reply) implements Carried {}
    }
}
