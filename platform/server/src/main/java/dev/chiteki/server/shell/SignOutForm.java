package dev.chiteki.server.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.Optional;
import org.springframework.security.web.csrf.CsrfToken;

/** The form that signs out: a POST with the session's token, so that no foreign page can send it. */
@Tag("form")
final class SignOutForm extends Component {

    private static final long serialVersionUID = 1L;

    SignOutForm(String label) {
        getElement().setAttribute("method", "post").setAttribute("action", "/logout");
        token().ifPresent(token -> getElement()
                .appendChild(new Element("input")
                        .setAttribute("type", "hidden")
                        .setAttribute("name", token.getParameterName())
                        .setAttribute("value", token.getToken())));
        Element button = new Element("button").setAttribute("type", "submit");
        button.setText(label);
        button.getClassList().add("chiteki-link-button");
        getElement().appendChild(button);
    }

    private static Optional<CsrfToken> token() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> (CsrfToken) request.getHttpServletRequest().getAttribute(CsrfToken.class.getName()));
    }
}
