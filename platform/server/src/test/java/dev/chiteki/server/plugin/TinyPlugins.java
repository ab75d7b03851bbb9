package dev.chiteki.server.plugin;

import java.nio.file.Path;

/** Sources of tiny plugins, whole or with one fault each. */
public final class TinyPlugins {

    private TinyPlugins() {}

    /** Writes a plugin with that entry class into the folder and returns its jar, for tests outside the module. */
    public static Path write(Path folder, String id, String entry) {
        return bare(id, entry).write(folder);
    }

    /** As {@link #write(Path, String, String)}, with more texts, which are the same in both languages. */
    public static Path write(Path folder, String id, String entry, String texts) {
        String all = "title=Title\npermission.%s.read=Read\n".formatted(id) + texts;
        return bare(id, entry)
                .file("i18n/messages_ja.properties", all)
                .file("i18n/messages_en.properties", all)
                .write(folder);
    }

    /** One that is whole: a permission, a view, a resource, texts. */
    static TinyBundle whole(String id) {
        return withBody(id, contributions(id));
    }

    /** One whose entry class has that body besides the constructor. */
    static TinyBundle withBody(String id, String body) {
        return bare(id, """
                package tiny.%1$s;

                import dev.chiteki.api.dashboard.*;
                import dev.chiteki.api.plugin.*;
                import dev.chiteki.api.rest.Requires;
                import dev.chiteki.api.security.*;
                import dev.chiteki.api.ui.*;
                import jakarta.ws.rs.*;
                import java.util.List;

                @ChitekiPlugin(id = "%1$s")
                public final class Entry implements Plugin {
                    public Entry(PluginContext context) {}

                    static final Permission READ = Permission.of("%1$s.read", Role.PRESIDENT);

                    %2$s
                }
                """.formatted(id, body));
    }

    /** One with that entry class. */
    static TinyBundle bare(String id, String entry) {
        return TinyBundle.plugin(id)
                .source("tiny/" + id + "/Entry", entry)
                .file("i18n/messages_ja.properties", "title=題\npermission.%s.read=読む\n".formatted(id))
                .file("i18n/messages_en.properties", "title=Title\npermission.%s.read=Read\n".formatted(id));
    }

    static String contributions(String id) {
        return """
                @Override public List<Permission> permissions() { return List.of(READ); }

                @Override public List<View> views() {
                    return List.of(View.of("", "title", READ, request -> new com.vaadin.flow.component.html.Span("%s")));
                }

                @Override public List<Object> resources() { return List.of(new Hello()); }

                @Path("hello")
                public static final class Hello {
                    @GET @Requires("%s.read") public String get() { return "hello"; }
                }
                """.formatted(id, id);
    }
}
