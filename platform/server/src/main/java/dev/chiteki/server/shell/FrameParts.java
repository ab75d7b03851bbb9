package dev.chiteki.server.shell;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.DevelopmentFaults;
import dev.chiteki.server.security.EmbeddedAccounts;
import dev.chiteki.server.security.SessionTime;
import dev.chiteki.server.shell.manual.HelpCorners;
import org.springframework.stereotype.Component;

/** What a frame is made of. */
@Component
record FrameParts(
        RegionMark mark,
        SideNavigation navigation,
        TopParts top,
        EmbeddedAccounts accounts,
        SessionTime session,
        OpenPages pages,
        HelpCorners help,
        DevelopmentFaults development,
        Texts texts) {}
