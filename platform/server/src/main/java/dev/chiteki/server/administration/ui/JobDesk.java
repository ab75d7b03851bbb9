package dev.chiteki.server.administration.ui;

import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.administration.RegionJobs;
import dev.chiteki.server.schedule.JobBoard;
import dev.chiteki.server.shell.Notice;
import dev.chiteki.server.shell.Wording;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What both pages of jobs work with. */
record JobDesk(RegionJobs jobs, PluginContext context, Wording wording) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    Texts texts() {
        return context.texts();
    }

    String text(String key, Object... arguments) {
        return texts().get("administration.jobs." + key, arguments);
    }

    /** To the minute, in the region's zone. */
    String minute(@Nullable Instant instant) {
        return at(instant, MINUTE);
    }

    /** To the second, in the region's zone. */
    String second(@Nullable Instant instant) {
        return at(instant, SECOND);
    }

    String title(JobBoard.Row row) {
        return row.plugin().texts().get(row.job().titleKey());
    }

    /** Does it and says so, or says why not. */
    void act(String where, Runnable act, String done) {
        try {
            act.run();
            Notice.ofSuccess(done);
        } catch (RuntimeException failed) {
            Notice.ofFailure(wording.of(where, failed), text("close"));
        }
    }

    private String at(@Nullable Instant instant, DateTimeFormatter form) {
        return instant == null ? "–" : form.format(LocalDateTime.ofInstant(instant, jobs.zone()));
    }
}
