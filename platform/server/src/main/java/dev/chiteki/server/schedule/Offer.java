package dev.chiteki.server.schedule;

import dev.chiteki.api.job.Job;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.registry.EnabledPlugin;

/** A job, in the version and region in which it is to run. */
record Offer(EnabledPlugin place, RunningPlugin plugin, Job job) {

    JobKey key() {
        return new JobKey(place.plugin(), job.id());
    }

    DueTimes.Rule rule() {
        return new DueTimes.Rule(job.schedule(), job.catchUp(), place.zone());
    }
}
