package dev.chiteki.server.shell.bell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import dev.chiteki.api.work.WorkId;
import dev.chiteki.server.shell.edge.RegionUI;
import dev.chiteki.server.work.RecordedWork;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The person's work as it goes on. What changes is written where it stands, so that a button keeps the focus while the
 * numbers beside it move.
 */
final class WorkList extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient WorkSection section;
    private final UnorderedList list = new UnorderedList();
    private final transient Map<WorkId, WorkItem> items = new LinkedHashMap<>();
    private @Nullable Registration news;

    @SuppressWarnings("this-escape")
    WorkList(WorkSection section) {
        this.section = section;
        getContent().addClassName("chiteki-works");
        getContent().add(new H3(section.texts().get("work.list")), list);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.getUI() instanceof RegionUI page) {
            news = section.news().listen(page, section.account(), this::show);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (news != null) {
            news.remove();
            news = null;
        }
    }

    private void show() {
        List<RecordedWork> works = section.works().mine();
        setVisible(!works.isEmpty());
        items.values().removeIf(item -> {
            boolean gone = works.stream().noneMatch(work -> item.shows(work.state()));
            if (gone) {
                item.removeFromParent();
            }
            return gone;
        });
        int place = 0;
        for (RecordedWork work : works) {
            WorkItem known = items.get(work.state().id());
            if (known == null) {
                WorkItem item = new WorkItem(section, work);
                items.put(work.state().id(), item);
                list.addComponentAtIndex(place, item);
            } else {
                known.show(work);
            }
            place++;
        }
    }
}
