package dev.chiteki.testkit;

import static dev.chiteki.testkit.PluginUnderTest.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A setting is worded, its default can be saved as it is shown, and a secret is shown by nobody once it was entered. */
record SettingsContract(PluginUnderTest plugin) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SHEET = "/api/v1/" + FIRST + "/administration/settings/";

    void check() {
        if (plugin.running(FIRST).contributions().settings().isEmpty()) {
            return;
        }
        for (String language : List.of("ja", "en")) {
            JsonNode sheet = administrator()
                    .with("Accept-Language", language)
                    .get(path())
                    .json();
            settings(sheet).forEach(setting -> requireWords(setting, language));
        }
        settings(sheet()).forEach(this::requireSavableDefault);
        List<String> secrets = settings(sheet()).stream()
                .filter(this::isEntered)
                .map(this::secretOf)
                .toList();
        if (!secrets.isEmpty()) {
            plugin.write(FIRST, "marker-of-settings");
            requireHidden(secrets);
        }
    }

    private static void requireWords(JsonNode setting, String language) {
        String name = setting.path("name").asString();
        for (String text : List.of("label", "help")) {
            assertThat(setting.path(text).asString(""))
                    .as("the " + text + " of the setting " + name + " in " + language)
                    .isNotBlank();
        }
    }

    private void requireSavableDefault(JsonNode setting) {
        JsonNode value = setting.path("defaultValue");
        if (!isSecret(setting) && !value.isNull() && !value.isMissingNode()) {
            Answer answer = put(setting, value);
            assertThat(answer.status())
                    .as("saving the default of the setting %s: %s", name(setting), answer)
                    .isEqualTo(200);
        }
    }

    /** Where the record accepts secrets of another form only, this one is not entered, and nothing can be told. */
    private boolean isEntered(JsonNode setting) {
        return isSecret(setting)
                && put(setting, JSON.getNodeFactory().stringNode(secretOf(setting)))
                                .status()
                        == 200;
    }

    private void requireHidden(List<String> secrets) {
        String[] texts = secrets.toArray(String[]::new);
        for (String path : List.of(path(), path() + "/history")) {
            assertThat(administrator().get(path).text()).as("GET " + path).doesNotContain(texts);
        }
        Explorer explorer = plugin.explorer(FIRST);
        for (String path : explorer.calls(plugin.id())) {
            assertThat(plugin.rest(FIRST).get(path).text()).as("GET " + path).doesNotContain(texts);
        }
        PageClient browser = plugin.pages(FIRST);
        for (String path : explorer.shown(plugin.id())) {
            assertThat(browser.open(path).drawn()).as("the page " + path).doesNotContain(texts);
        }
        assertThat(plugin.platform().log()).as("what the server has logged").doesNotContain(texts);
    }

    private Answer put(JsonNode setting, JsonNode value) {
        return administrator()
                .put(
                        path(),
                        JSON.writeValueAsString(Map.of(
                                "version", sheet().path("version").asLong(), "values", Map.of(name(setting), value))));
    }

    private String secretOf(JsonNode setting) {
        return "secret-" + plugin.id() + "-" + name(setting);
    }

    private static boolean isSecret(JsonNode setting) {
        return setting.at("/form/kind").asString().equals("secret");
    }

    private static String name(JsonNode setting) {
        return setting.path("name").asString();
    }

    private static List<JsonNode> settings(JsonNode sheet) {
        return StreamSupport.stream(sheet.path("settings").spliterator(), false).toList();
    }

    private JsonNode sheet() {
        return administrator().get(path()).json();
    }

    private String path() {
        return SHEET + plugin.id();
    }

    private RestClient administrator() {
        return plugin.platform().rest("administrator@" + FIRST);
    }
}
