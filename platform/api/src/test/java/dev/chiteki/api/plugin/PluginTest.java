package dev.chiteki.api.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chiteki.api.dashboard.Widget;
import dev.chiteki.api.event.EventHandler;
import dev.chiteki.api.indicator.Indicator;
import dev.chiteki.api.job.Job;
import dev.chiteki.api.search.Search;
import dev.chiteki.api.search.SearchKind;
import dev.chiteki.api.security.Permission;
import dev.chiteki.api.setting.SettingsDeclaration;
import dev.chiteki.api.ui.View;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PluginTest {

    /** Everything that a plugin may name; each list may be left out. */
    private static final class Named implements Plugin {

        private static final Permission READ = Permission.of("named.read");

        @Override
        public List<Permission> permissions() {
            return List.of(READ);
        }

        @Override
        public List<View> views() {
            return List.of();
        }

        @Override
        public List<Widget> widgets() {
            return List.of();
        }

        @Override
        public List<Indicator> indicators() {
            return List.of();
        }

        @Override
        public List<Search> searches() {
            return List.of(new Search("title", READ, query -> List.of()));
        }

        @Override
        public List<SearchKind> indexes() {
            return List.of(new SearchKind("orders", "orders.title", READ, (after, limit) -> List.of()));
        }

        @Override
        public List<Job> jobs() {
            return List.of();
        }

        @Override
        public List<Object> resources() {
            return List.of();
        }

        @Override
        public List<Class<?>> entities() {
            return List.of();
        }

        @Override
        public List<Class<? extends Record>> events() {
            return List.of();
        }

        @Override
        public List<EventHandler<?>> handlers() {
            return List.of();
        }

        @Override
        public List<Offer<?>> offers() {
            return List.of(new Offer<>(Runnable.class, () -> {}));
        }

        @Override
        public Optional<SettingsDeclaration<?>> settings() {
            return Optional.empty();
        }

        @Override
        public void provision() {}
    }

    @Test
    void itContributesNothingUnlessItSaysSo() {
        Plugin silent = new Plugin() {};
        silent.provision();

        assertThat(List.of(
                        silent.permissions(),
                        silent.views(),
                        silent.widgets(),
                        silent.indicators(),
                        silent.searches(),
                        silent.indexes(),
                        silent.jobs(),
                        silent.resources(),
                        silent.entities(),
                        silent.events(),
                        silent.handlers(),
                        silent.offers()))
                .allSatisfy(kind -> assertThat(kind).isEmpty());
        assertThat(silent.settings()).isEmpty();
    }

    @Test
    void itNamesWhatItContributes() {
        Plugin named = new Named();

        assertThat(named.permissions()).containsExactly(Permission.of("named.read"));
        assertThat(named.offers()).extracting(Offer::contract).isEqualTo(List.of(Runnable.class));
        assertThat(named.offers().getFirst().provider()).isInstanceOf(Runnable.class);
        assertThat(named.indexes()).singleElement().satisfies(kind -> {
            assertThat(kind.id()).isEqualTo("orders");
            assertThat(kind.titleKey()).isEqualTo("orders.title");
            assertThat(kind.permission()).isEqualTo(Permission.of("named.read"));
            assertThat(kind.source().after("", 100)).isEmpty();
        });
    }
}
