package dev.chiteki.api.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;

/** A person at the keyboard, without a browser. */
final class Typing {

    private Typing() {}

    /** Types the text into the field and leaves it. */
    static void into(Component field, String text) throws Exception {
        field.getElement()
                .getNode()
                .getFeature(ElementPropertyMap.class)
                .deferredUpdateFromClient("value", text)
                .run();
    }

    /** What the browser shows as that property. */
    static String shown(Component field, String property) {
        return field.getElement().getProperty(property);
    }
}
