package dev.chiteki.server.shell;

import dev.chiteki.api.text.Texts;
import dev.chiteki.server.security.EmbeddedAccounts;
import org.springframework.stereotype.Component;

/** What a frame is made of. */
@Component
record FrameParts(
        RegionMark mark,
        SideNavigation navigation,
        ClockNote clock,
        AccountCorner account,
        EmbeddedAccounts accounts,
        PageLanguage language,
        OpenPages pages,
        Texts texts) {}
