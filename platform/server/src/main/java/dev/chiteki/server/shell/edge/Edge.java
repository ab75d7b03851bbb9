package dev.chiteki.server.shell.edge;

import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.function.Function;

/**
 * What the edge asks of the rest of the shell.
 *
 * @param language in which a new page begins
 * @param errors tells people about what failed in a listener
 */
public record Edge(Entrance entrance, Function<VaadinRequest, Locale> language, ErrorHandler errors) {}
