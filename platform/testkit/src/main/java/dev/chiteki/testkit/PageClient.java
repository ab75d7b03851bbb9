package dev.chiteki.testkit;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person with a browser session, without a browser: it signs in by the form, opens pages and speaks Vaadin's protocol
 * far enough to see what a page shows, to fill its fields and to click. Pages stay open in the session until it is left.
 */
public final class PageClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** Where the first answer holds what the server has drawn. */
    private static final Pattern DRAWN =
            Pattern.compile("window\\.Vaadin\\.TypeScript\\s*=\\s*(\\{.*?\\})\\s*;?\\s*</script>", Pattern.DOTALL);

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;
    private final List<OpenPage> open = new ArrayList<>();

    PageClient(String base) {
        this.base = base;
    }

    /** A person who signs in at the platform at the base address, such as {@code http://localhost:8080}. */
    public static PageClient of(String base, String account, String password) {
        return new PageClient(base).signIn(account, password);
    }

    /** Signs in by the form, and does not go on to the page to which that leads: it would stay open beside the others. */
    PageClient signIn(String account, String password) {
        Matcher token = CSRF.matcher(get("/login").text());
        if (!token.find()) {
            throw new IllegalStateException("The sign-in page carries no CSRF token.");
        }
        String form =
                "account=" + encode(account) + "&password=" + encode(password) + "&_csrf=" + encode(token.group(1));
        try (HttpClient door = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build()) {
            Answer answer = Answer.to(
                    HttpRequest.newBuilder(URI.create(base + "/login"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    door);
            String to = answer.header("Location");
            if (answer.status() >= 400 || to.contains("/login")) {
                throw new IllegalStateException(
                        "Signing in as " + account + " was answered by " + answer.status() + " " + to + ".");
            }
        }
        return this;
    }

    /** Gets a path within the session. */
    public Answer get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "text/html"));
    }

    /**
     * Opens a page, such as {@code /sapporo/budget}, and leaves it open.
     *
     * @return the page as the server drew it, with the parts that it loads afterwards
     * @throws IllegalStateException if the platform does not serve a page there
     */
    public OpenPage open(String path) {
        Answer start = get(path);
        Matcher drawn = DRAWN.matcher(start.text());
        if (start.status() != 200 || !drawn.find()) {
            throw new IllegalStateException(path + " answered " + start.status() + " with no page drawn.");
        }
        JsonNode config = JSON.readTree(drawn.group(1)).at("/initial/appConfig");
        if (config.at("/uidl").isMissingNode()) {
            throw new IllegalStateException(path + " was answered without what the server has drawn: " + config);
        }
        OpenPage page = new OpenPage(this, path, config.at("/v-uiId").asInt());
        page.take(config.at("/uidl"));
        open.add(page);
        return page.loaded();
    }

    /** Closes all its pages. */
    void close() {
        open.forEach(OpenPage::close);
        open.clear();
    }

    Answer uidl(int uiId, ObjectNode message) {
        return send(HttpRequest.newBuilder(URI.create(base + "/?v-r=uidl&v-uiId=" + uiId))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(BodyPublishers.ofString(message.toString())));
    }

    static JsonMapper json() {
        return JSON;
    }

    private Answer send(HttpRequest.Builder request) {
        return Answer.to(request.build(), http);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
