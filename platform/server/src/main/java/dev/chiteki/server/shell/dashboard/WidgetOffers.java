package dev.chiteki.server.shell.dashboard;

import dev.chiteki.api.region.TenantId;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.shell.PlatformWidgets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All widgets that a tenant's dashboard can show: those of its plugins, of their indicators, and of the platform. */
@Component
final class WidgetOffers {

    private final Plugins plugins;
    private final IndicatorWidgets indicators;
    private final ObjectProvider<PlatformWidgets> platform;

    WidgetOffers(Plugins plugins, IndicatorWidgets indicators, ObjectProvider<PlatformWidgets> platform) {
        this.plugins = plugins;
        this.indicators = indicators;
        this.platform = platform;
    }

    /** Whoever may see them is not asked yet. */
    List<OfferedWidget> of(TenantId tenant) {
        Stream<OfferedWidget> own = plugins.enabled(tenant).stream().flatMap(this::ofPlugin);
        Stream<OfferedWidget> more = plugins.enabled(tenant, Plugins.ADMINISTRATION).stream()
                .flatMap(administration -> platform.orderedStream()
                        .flatMap(source -> source.of(tenant).stream())
                        .map(offer -> new OfferedWidget(administration, offer.widget(), offer.name())));
        return Stream.concat(own, more).toList();
    }

    private Stream<OfferedWidget> ofPlugin(RunningPlugin plugin) {
        return Stream.concat(
                plugin.widgets().stream().map(widget -> new OfferedWidget(plugin, widget)),
                plugin.indicators().stream()
                        .map(indicator -> new OfferedWidget(plugin, indicators.widget(plugin, indicator))));
    }
}
