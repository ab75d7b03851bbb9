package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.html.DescriptionList;

/** Names and values, one beside the other. */
final class Facts {

    private final DescriptionList list = new DescriptionList();

    Facts() {
        list.addClassName("chiteki-facts");
    }

    Facts add(String name, String value) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
        return this;
    }

    DescriptionList create() {
        return list;
    }
}
