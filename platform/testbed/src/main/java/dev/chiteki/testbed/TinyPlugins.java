package dev.chiteki.testbed;

import java.nio.file.Path;

/** Sources of tiny plugins, whole or with one fault each. */
public final class TinyPlugins {

    private TinyPlugins() {}

    /** Writes a plugin with that entry class into the folder and returns its jar. */
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
    public static BundleSource whole(String id) {
        return withBody(id, contributions(id));
    }

    /** One whose entry class has that body besides the constructor. */
    public static BundleSource withBody(String id, String body) {
        return bare(id, entry(id, "", body));
    }

    /** One with that body and tables: the elements of its changelog's root. */
    public static BundleSource withTables(String id, String body, String changeSets) {
        return bare(id, entry(id, ", changelog = \"db.xml\"", body)).file("db.xml", """
                <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
                %s
                </databaseChangeLog>
                """.formatted(changeSets));
    }

    private static String entry(String id, String attributes, String body) {
        return """
                package tiny.%1$s;

                import dev.chiteki.api.dashboard.*;
                import dev.chiteki.api.indicator.*;
                import dev.chiteki.api.plugin.*;
                import dev.chiteki.api.rest.Requires;
                import dev.chiteki.api.security.*;
                import dev.chiteki.api.ui.*;
                import jakarta.ws.rs.*;
                import java.util.List;

                @ChitekiPlugin(id = "%1$s"%2$s)
                public final class Entry implements Plugin {
                    public Entry(PluginContext context) {}

                    static final Permission READ = Permission.of("%1$s.read", Role.PRESIDENT);

                    %3$s
                }
                """.formatted(id, attributes, body);
    }

    /** One with that entry class. */
    public static BundleSource bare(String id, String entry) {
        return BundleSource.plugin(id)
                .source("tiny/" + id + "/Entry", entry)
                .file("i18n/messages_ja.properties", "title=題\npermission.%s.read=読む\n".formatted(id))
                .file("i18n/messages_en.properties", "title=Title\npermission.%s.read=Read\n".formatted(id));
    }

    /** What a whole one contributes, for a body of one's own. */
    public static String contributions(String id) {
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
