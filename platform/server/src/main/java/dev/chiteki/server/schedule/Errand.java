package dev.chiteki.server.schedule;

import java.time.Duration;
import java.util.Optional;

/**
 * Something that the platform does for a region outside its database, such as sending a mail, begun by {@link Errands} and
 * done by whichever node comes to it, one at a time for a subject.
 */
public interface Errand {

    /** Names it for good; lower-case letters. */
    String id();

    /**
     * Does what is due, with the region bound. If the node dies meanwhile it is begun again, so it must find out by itself
     * what was done already.
     *
     * @param subject what it is about, as {@link Errands#begin} was told
     * @return after which pause it is to come again; nothing if all is done
     */
    Optional<Duration> run(String subject);
}
