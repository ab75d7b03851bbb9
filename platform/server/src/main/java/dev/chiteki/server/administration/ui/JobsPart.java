package dev.chiteki.server.administration.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.plugin.Plugin;
import dev.chiteki.api.plugin.PluginContext;
import dev.chiteki.api.ui.Navigation;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.administration.JobsResource;
import dev.chiteki.server.administration.RegionJobs;
import dev.chiteki.server.plugin.PlatformPart;
import dev.chiteki.server.shell.Wording;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the region's plugins do by themselves, and how it went. */
@Component
@Order(50)
final class JobsPart implements PlatformPart {

    private final RegionJobs jobs;
    private final JobsResource resource;
    private final Wording wording;

    JobsPart(RegionJobs jobs, JobsResource resource, Wording wording) {
        this.jobs = jobs;
        this.resource = resource;
        this.wording = wording;
    }

    @Override
    public String texts() {
        return "jobs";
    }

    @Override
    public Plugin contribute(PluginContext context) {
        JobDesk desk = new JobDesk(jobs, context, wording);
        return new PartContent(
                List.of(RegionJobs.SEE, RegionJobs.ACT),
                List.of(
                        View.of("jobs", "administration.jobs", RegionJobs.SEE, request -> new JobsPage(desk))
                                .explainedBy("jobs")
                                .at(new Navigation(VaadinIcon.CLOCK, 50)),
                        View.of("jobs/runs", "administration.jobs.runs", RegionJobs.SEE, request -> new RunsPage(desk))
                                .explainedBy("jobs")),
                List.of(resource));
    }
}
