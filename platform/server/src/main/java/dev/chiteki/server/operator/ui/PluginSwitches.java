package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import dev.chiteki.api.region.Region;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.plugin.Plugins;

/** Switches a plugin on or off for a region while the platform runs; off asks first. */
@org.springframework.stereotype.Component
final class PluginSwitches {

    private final Plugins plugins;
    private final ConsoleParts parts;
    private final Texts texts;

    PluginSwitches(Plugins plugins, ConsoleParts parts) {
        this.plugins = plugins;
        this.parts = parts;
        this.texts = parts.texts();
    }

    Component create(Region region, String pluginId, String pluginName, boolean enabled) {
        Checkbox toggle = new Checkbox(enabled);
        toggle.addClassName("chiteki-switch");
        toggle.setAriaLabel(texts.get("operator.switch", region.name(texts.locale()), pluginName));
        toggle.setLabel(texts.get(enabled ? "operator.on" : "operator.off"));
        toggle.getElement().setAttribute("data-switch", region.id() + "/" + pluginId);
        toggle.addValueChangeListener(change -> {
            if (!change.isFromClient()) {
                return;
            }
            if (change.getValue()) {
                switchOn(toggle, region, pluginId, pluginName);
            } else {
                toggle.setValue(true);
                ask(toggle, region, pluginId, pluginName).open();
            }
        });
        return toggle;
    }

    private void switchOn(Checkbox toggle, Region region, String pluginId, String pluginName) {
        toggle.setValue(false);
        parts.act(
                "switching on " + pluginId + " for " + region.id(),
                () -> {
                    plugins.enable(region.id(), pluginId);
                    toggle.setValue(true);
                    toggle.setLabel(texts.get("operator.on"));
                },
                texts.get("operator.switched-on", region.name(texts.locale()), pluginName));
    }

    private ConfirmDialog ask(Checkbox toggle, Region region, String pluginId, String pluginName) {
        String regionName = region.name(texts.locale());
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(texts.get("operator.switch-off", regionName, pluginName));
        question.setText(texts.get("operator.switch-off.what-happens", regionName, pluginName));
        question.setCancelable(true);
        question.setCancelText(texts.get("operator.keep"));
        question.setConfirmText(texts.get("operator.switch-off.do"));
        question.setConfirmButtonTheme("error primary");
        question.addConfirmListener(confirmed -> parts.act(
                "switching off " + pluginId + " for " + region.id(),
                () -> {
                    plugins.disable(region.id(), pluginId);
                    toggle.setValue(false);
                    toggle.setLabel(texts.get("operator.off"));
                },
                texts.get("operator.switched-off", regionName, pluginName)));
        return question;
    }
}
