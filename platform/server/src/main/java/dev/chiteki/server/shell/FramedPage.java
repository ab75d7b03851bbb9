package dev.chiteki.server.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page within the {@link Frame}, which writes its heading and the way to it. */
public interface FramedPage extends HasElement, HasDynamicTitle {

    /** What the page is: its one h1. */
    String heading();

    /** The pages above it, from the first. */
    List<Step> trail();

    /** The page of the manual that explains it, if there is one. */
    default Optional<HelpPage> help() {
        return Optional.empty();
    }

    @Override
    default String getPageTitle() {
        List<String> parts = new ArrayList<>(List.of(heading()));
        trail().reversed().forEach(step -> parts.add(step.name()));
        return String.join(" · ", parts);
    }

    /** The decoded parameters of its address, as they are now. */
    default Map<String, List<String>> query() {
        return Map.of();
    }

    /** A part of the page has written other parameters into the browser's address. */
    default void onQuery(Map<String, List<String>> now) {}

    /** A plugin of the region was switched on or off, or is about to stop; let go of all that it has made. */
    default void onPluginChanged(PluginChange change) {}

    /** The page's region ended, or for a page of none, any region changed. */
    default void onRegionChanged() {
        UI.getCurrentOrThrow().getPage().reload();
    }

    /**
     * One step of the way to a page.
     *
     * @param href where it leads, or empty for a step that is no page
     */
    record Step(String name, String href) {}
}
