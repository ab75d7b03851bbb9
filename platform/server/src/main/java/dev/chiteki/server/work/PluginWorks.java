package dev.chiteki.server.work;

import dev.chiteki.api.text.Bilingual;
import dev.chiteki.api.work.LongWork;
import dev.chiteki.api.work.WorkId;
import dev.chiteki.api.work.WorkState;
import dev.chiteki.api.work.Works;
import java.util.List;
import java.util.Optional;

/** The work of one plugin version. */
record PluginWorks(WorkOwner owner, WorkDoor door) implements Works {

    @Override
    public WorkId begin(String title, LongWork work) {
        return begin(Bilingual.same(title), work);
    }

    @Override
    public WorkId begin(Bilingual title, LongWork work) {
        return door.begin(owner, title, work);
    }

    @Override
    public Optional<WorkState> find(WorkId id) {
        return door.find(id).filter(this::isOwn).map(RecordedWork::state);
    }

    @Override
    public List<WorkState> mine() {
        return door.mine().stream().filter(this::isOwn).map(RecordedWork::state).toList();
    }

    @Override
    public void cancel(WorkId id) {
        door.find(id).filter(this::isOwn).ifPresent(work -> door.cancel(id));
    }

    private boolean isOwn(RecordedWork work) {
        return work.plugin().equals(owner.plugin());
    }
}
