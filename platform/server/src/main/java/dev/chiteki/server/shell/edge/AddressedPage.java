package dev.chiteki.server.shell.edge;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.shared.ApplicationConstants;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which page a request of Vaadin's own kinds is for: by its parameter, or by the path of a page's dynamic resource. */
final class AddressedPage {

    private static final Pattern RESOURCE = Pattern.compile("/VAADIN/dynamic/resource/(\\d{1,9})/.*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private AddressedPage() {}

    /** The page's id, or nothing where the request is for no page. */
    static OptionalInt of(VaadinRequest request) {
        Matcher resource = RESOURCE.matcher(path(request));
        if (resource.matches()) {
            return OptionalInt.of(Integer.parseInt(resource.group(1)));
        }
        String parameter = request.getParameter(ApplicationConstants.UI_ID_PARAMETER);
        return parameter != null && NUMBER.matcher(parameter).matches()
                ? OptionalInt.of(Integer.parseInt(parameter))
                : OptionalInt.empty();
    }

    /** The path within the application, beginning with a slash. */
    static String path(VaadinRequest request) {
        return Optional.ofNullable(request.getPathInfo())
                .filter(path -> !path.isEmpty())
                .orElse("/");
    }
}
