package dev.chiteki.server.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is wrong just now with the plugins under development; always nothing where nobody develops. */
@Component
public final class DevelopmentFaults {

    private final ApplicationEventPublisher events;
    private final Map<Path, DevelopmentFault> faults = new ConcurrentSkipListMap<>();

    DevelopmentFaults(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** All, by the paths of their files. */
    public List<DevelopmentFault> all() {
        return List.copyOf(faults.values());
    }

    void found(Path jar, DevelopmentFault fault) {
        faults.put(jar, fault);
        events.publishEvent(new DevelopmentFaultsChanged());
    }

    void mended(Path jar) {
        if (faults.remove(jar) != null) {
            events.publishEvent(new DevelopmentFaultsChanged());
        }
    }

    /** What is wrong with a file that is not there any more is nobody's trouble. */
    void forgetGone() {
        faults.keySet().stream().filter(jar -> !Files.exists(jar)).toList().forEach(this::mended);
    }
}
