package dev.chiteki.server.shell.dashboard;

import dev.chiteki.api.japan.BusinessClock;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.shell.part.PlatformParts;
import org.springframework.stereotype.Component;

/** What a dashboard is made of. */
@Component
record DashboardParts(
        WidgetCalls calls,
        Arrangements arrangements,
        OpenDashboards open,
        PlatformParts parts,
        Texts texts,
        BusinessClock clock) {}
