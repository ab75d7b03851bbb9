package dev.chiteki.server.event;

/** The thread of one attempt: it ends with it, so that nothing a plugin leaves on a thread outlives its work. */
final class DeliveryThread extends Thread {

    private volatile boolean overdue;

    DeliveryThread(Subscriber subscriber, String handler, Runnable work) {
        super(null, work, "event-" + subscriber.plugin() + "-" + handler, 0, false);
        setDaemon(true);
        setContextClassLoader(subscriber.loader());
    }

    /** Its time is over: what it has written is not committed any more. */
    void endLate() {
        overdue = true;
        interrupt();
    }

    boolean isOverdue() {
        return overdue;
    }
}
