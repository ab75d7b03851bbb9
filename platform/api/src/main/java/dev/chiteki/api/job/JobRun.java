package dev.chiteki.api.job;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** One run of a job in one region, as its work sees it. */
@ProviderType
public interface JobRun {

    /**
     * The time for which it runs, by the business clock: the one of the schedule, however late it is; for a run that a
     * person has asked for, the moment of asking.
     */
    Instant scheduled();

    /** The day of {@link #scheduled()} in the region's zone. */
    LocalDate day();

    /** Which attempt at this time it is, from 1; one more after each failure and after a node that died over it. */
    int attempt();

    /** The account of the person who asked for it; empty where it runs by its schedule. */
    Optional<String> askedBy();

    /**
     * Names this run in this region, the same at each attempt and never again: what {@link Job#stepwise() stepwise} work
     * keeps with its steps to know which of them are done. At most 36 characters.
     */
    String key();

    /**
     * Tells how far it is; telling often costs nothing, people see about one in two seconds. Also where it stops if it is
     * to.
     *
     * @param total of how many; 0 where nobody knows
     * @throws java.util.concurrent.CancellationException if it is to stop, by its time limit or with its plugin version: let
     *     it pass
     */
    void tell(long done, long total);
}
