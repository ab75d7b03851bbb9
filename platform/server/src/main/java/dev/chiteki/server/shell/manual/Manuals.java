package dev.chiteki.server.shell.manual;

import dev.chiteki.api.text.Texts;
import dev.chiteki.api.ui.View;
import dev.chiteki.server.plugin.Plugins;
import dev.chiteki.server.plugin.RunningPlugin;
import dev.chiteki.server.security.SignedInUser;
import dev.chiteki.server.shell.HelpPage;
import dev.chiteki.server.shell.Wording;
import dev.chiteki.server.shell.edge.RegionUI;
import dev.chiteki.server.tenant.TenantScope;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The manuals that the reader may read, in their language: the platform's, and those of the plugins of whose views they
 * may see any. Pages are read anew each time, so that nothing of a plugin stays.
 */
@Component
final class Manuals {

    /** The platform's pages for everybody, in the order of the contents. */
    static final List<String> FOR_ALL = List.of("shell", "dashboard", "tables", "account");

    /** The platform's pages for operators. */
    static final List<String> FOR_OPERATORS =
            List.of("console", "regions", "plugins", "accounts", "audit", "jobs", "server");

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Plugins plugins;
    private final SignedInUser user;
    private final Wording wording;
    private final Texts texts;

    Manuals(Plugins plugins, SignedInUser user, Wording wording, Texts texts) {
        this.plugins = plugins;
        this.user = user;
        this.wording = wording;
        this.texts = texts;
    }

    /** The pages of one owner, with its name. */
    record Book(String name, List<ManualPage> pages) {}

    /** The page, if there is one for the reader. */
    Optional<ManualPage> find(HelpPage page) {
        return source(page.owner()).flatMap(source -> read(source, page));
    }

    /** The contents: what the reader works with first, the platform last. */
    List<Book> books() {
        List<Book> books = new ArrayList<>();
        readable()
                .forEach(plugin -> add(
                        books,
                        wording.nameOf(plugin),
                        plugin.views().stream()
                                .filter(view -> user.may(view.permission()))
                                .flatMap(view -> view.manualPage().stream())
                                .distinct()
                                .map(name -> HelpPage.of(plugin, name))));
        if (user.isOperator()) {
            add(books, texts.get("manual.console"), FOR_OPERATORS.stream().map(HelpPage::ofPlatform));
        }
        add(books, texts.get("manual.platform"), FOR_ALL.stream().map(HelpPage::ofPlatform));
        return books;
    }

    /** The address of the page, within the region or the console where the reader is. */
    String href(HelpPage page) {
        return contents() + "/" + page.owner() + "/" + page.name();
    }

    /** The address of the contents. */
    String contents() {
        return "/" + place() + "/manual";
    }

    /** Whether the language puts a space where a line of the source ends. */
    boolean isSpaced() {
        return texts.locale().getLanguage().equals("en");
    }

    private static String place() {
        return RegionUI.current()
                .flatMap(RegionUI::tenant)
                .map(tenant -> tenant.value())
                .orElse("operator");
    }

    private void add(List<Book> books, String name, Stream<HelpPage> pages) {
        List<ManualPage> found = pages.flatMap(page -> find(page).stream()).toList();
        if (!found.isEmpty()) {
            books.add(new Book(name, found));
        }
    }

    private Optional<ClassLoader> source(String owner) {
        return owner.equals(HelpPage.PLATFORM)
                ? Optional.of(Manuals.class.getClassLoader())
                : readable()
                        .filter(plugin -> plugin.id().equals(owner))
                        .map(RunningPlugin::loader)
                        .findFirst();
    }

    private Stream<RunningPlugin> readable() {
        return TenantScope.bound().stream()
                .flatMap(tenant -> plugins.enabled(tenant).stream())
                .filter(plugin -> plugin.views().stream().map(View::permission).anyMatch(user::may));
    }

    private Optional<ManualPage> read(ClassLoader source, HelpPage page) {
        if (!NAME.matcher(page.name()).matches()) {
            return Optional.empty();
        }
        String path = "manual/" + texts.locale().getLanguage() + "/" + page.name() + ".md";
        return Optional.ofNullable(source.getResource(path)).map(url -> ManualPage.read(page, content(url)));
    }

    private static String content(URL url) {
        try (InputStream in = url.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The manual's page at " + url + " cannot be read.", unreadable);
        }
    }
}
