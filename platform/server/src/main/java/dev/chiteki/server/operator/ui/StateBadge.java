package dev.chiteki.server.operator.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chiteki.api.text.Texts;
import dev.chiteki.server.registry.RegisteredTenant;
import dev.chiteki.server.registry.TenantState;

/** A region's state as word and sign, with the reason, and what an operator does about it. */
@org.springframework.stereotype.Component
final class StateBadge {

    private final Texts texts;

    StateBadge(Texts texts) {
        this.texts = texts;
    }

    /** The state alone. */
    Span of(TenantState state) {
        Span badge = new Span(icon(state).create(), new Span(texts.get("operator.state." + state.name())));
        badge.addClassName("chiteki-badge");
        badge.getElement().setAttribute("data-state", state.name());
        switch (state) {
            case ACTIVE -> badge.addClassName("chiteki-badge-success");
            case FAILED -> badge.addClassName("chiteki-badge-error");
            case SUSPENDED -> badge.addClassName("chiteki-badge-warning");
            default -> badge.addClassName("chiteki-badge-plain");
        }
        return badge;
    }

    /** The state, the reason if there is one, and the remedy if one is needed. */
    Component withReason(RegisteredTenant tenant) {
        Div whole = new Div(of(tenant.state()));
        whole.addClassName("chiteki-reasoned");
        if (tenant.reason() != null) {
            whole.add(new Paragraph(tenant.reason()));
        }
        if (tenant.state() != TenantState.ACTIVE) {
            Paragraph remedy =
                    new Paragraph(texts.get("operator.remedy." + tenant.state().name()));
            remedy.addClassName("chiteki-remedy");
            whole.add(remedy);
        }
        return whole;
    }

    private static VaadinIcon icon(TenantState state) {
        return switch (state) {
            case ACTIVE -> VaadinIcon.CHECK_CIRCLE_O;
            case FAILED -> VaadinIcon.WARNING;
            case SUSPENDED -> VaadinIcon.PAUSE;
            case REQUESTED, PROVISIONING -> VaadinIcon.HOURGLASS;
            case ARCHIVED, DELETED -> VaadinIcon.ARCHIVE;
        };
    }
}
