package dev.chiteki.server.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.server.plugin.bundle.Refused;
import dev.chiteki.testbed.TinyPlugins;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentFaultTest {

    @TempDir
    Path folder;

    @Test
    void anExceptionOfTheEntryNamesItsLine(@TempDir Path elsewhere) {
        Path jar = TinyPlugins.bare("tiny", """
                package tiny.tiny;

                @dev.chiteki.api.plugin.ChitekiPlugin(id = "tiny")
                public final class Entry implements dev.chiteki.api.plugin.Plugin {
                    public Entry(dev.chiteki.api.plugin.PluginContext context) {
                        throw new IllegalStateException("not today");
                    }
                }
                """).write(elsewhere);

        try (PluginHouse house = new PluginHouse(folder)) {
            DevelopmentFault fault = refusal(house, jar);

            assertThat(fault.place()).isEqualTo("Entry.java:6");
            assertThat(fault.reasons().toString()).contains("not today");
        }
    }

    @Test
    void aMissingImportNamesTheLineOfTheManifest(@TempDir Path elsewhere) {
        Path jar = TinyPlugins.whole("tiny")
                .header("Import-Package", "no.such.packet")
                .write(elsewhere);

        try (PluginHouse house = new PluginHouse(folder)) {
            DevelopmentFault fault = refusal(house, jar);

            assertThat(fault.place()).matches("META-INF/MANIFEST\\.MF:\\d+");
            assertThat(fault.reasons()).containsExactly(Reason.of("plugin-import-unknown", "no.such.packet"));
        }
    }

    @Test
    void aTextOfOneLanguageNamesTheLineWhereItStands(@TempDir Path elsewhere) {
        Path jar = TinyPlugins.whole("tiny")
                .file("i18n/messages_en.properties", "title=Title\npermission.tiny.read=Read\nextra=Extra\n")
                .write(elsewhere);

        try (PluginHouse house = new PluginHouse(folder)) {
            assertThat(refusal(house, jar).place()).isEqualTo("i18n/messages_en.properties:3");
        }
    }

    @Test
    void aRefusedChangesetNamesItsLine(@TempDir Path elsewhere) {
        Path jar = TinyPlugins.withTables("tiny", "", """
                <changeSet id="1" author="test"/>
                <changeSet id="2" author="test"><dropTable tableName="tiny_thing"/></changeSet>
                """).write(elsewhere);

        DevelopmentFault fault = DevelopmentFault.of(
                jar,
                ChitekiException.refused(
                        Reason.of("changelog-refused", "db.xml", "2 by test", "dropTable", "is no allowed change")));

        assertThat(fault.place()).isEqualTo("db.xml:5");
    }

    private static DevelopmentFault refusal(PluginHouse house, Path jar) {
        Refused refused = catchThrowableOfType(Refused.class, () -> house.starts.publish(jar));
        return DevelopmentFault.of(jar, refused);
    }
}
