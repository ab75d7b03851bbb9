package dev.chiteki.server.shell;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.notice.NoticesChanged;
import dev.chiteki.server.registry.PinChanged;
import dev.chiteki.server.shell.edge.ClosedPages;
import org.junit.jupiter.api.Test;

class OpenPagesTest {

    @Test
    void aPageThatIsClosedWhileItIsToBeToldKeepsNobodyFromHearing() {
        OpenPages pages = new OpenPages((tenant, plugin) -> false);
        pages.opened(ClosedPages.one(), new Deaf());

        assertThatCode(() -> pages.on(new PinChanged(new TenantId("kobe"), "budget", true)))
                .doesNotThrowAnyException();
    }

    private static final class Deaf implements OpenPages.Listener {

        @Override
        public void on(PluginChange change) {
            throw new AssertionError("A closed page was told of " + change);
        }

        @Override
        public void on(NoticesChanged changed) {
            throw new AssertionError("A closed page was told of " + changed);
        }

        @Override
        public void onRegionChanged() {
            throw new AssertionError("A closed page was told of its region.");
        }
    }
}
