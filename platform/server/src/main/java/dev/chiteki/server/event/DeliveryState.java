package dev.chiteki.server.event;

/** How a delivery stands. */
public enum DeliveryState {
    /** To be delivered, now or after a pause. */
    WAITING,
    /** The handler has done its work, and that is committed with it. */
    HANDLED,
    /** Its tries are used up; a person decides. */
    DEAD,
    /** A person has decided that it shall not be handled. */
    ASIDE;

    /** Whether later events of the aggregate wait for it. */
    public boolean isOpen() {
        return this == WAITING || this == DEAD;
    }
}
