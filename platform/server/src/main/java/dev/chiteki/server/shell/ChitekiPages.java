package dev.chiteki.server.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;

/** What all pages have in common: style sheets, icon, and the push by which other people's changes arrive. */
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet("lumo/lumo.css")
@StyleSheet("styles/tokens.css")
@StyleSheet("styles/chiteki.css")
@StyleSheet("styles/frame.css")
@StyleSheet("styles/dashboard.css")
@StyleSheet("styles/chart.css")
@StyleSheet("styles/form.css")
@StyleSheet("styles/manual.css")
@StyleSheet("styles/operator.css")
@StyleSheet("styles/table.css")
@Viewport("width=device-width, initial-scale=1")
public class ChitekiPages implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "images/chiteki.svg", "any");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
