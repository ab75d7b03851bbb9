package dev.chiteki.server.shell;

import dev.chiteki.api.text.Texts;
import org.springframework.stereotype.Component;

/** What a frame is made of. */
@Component
record FrameParts(
        RegionMark mark,
        SideNavigation navigation,
        ClockNote clock,
        AccountCorner account,
        Languages languages,
        OpenPages pages,
        Texts texts) {}
