package dev.chiteki.server.work;

import dev.chiteki.api.work.WorkId;
import dev.chiteki.server.security.Behalf;

/**
 * Work that has ended, with nothing in it of the plugin that did it: its end may have to be kept longer than the plugin
 * runs.
 *
 * @param event what is told of it
 * @param step how far it came
 */
record EndedWork(WorkId id, WorkEnded event, Step step, Ending ending, Behalf behalf) {

    static EndedWork of(RunningWork work, Ending ending, Behalf behalf) {
        WorkEnded event = new WorkEnded(work.tenant(), work.account(), work.title(), ending.stage());
        return new EndedWork(work.id(), event, work.step(), ending, behalf);
    }
}
