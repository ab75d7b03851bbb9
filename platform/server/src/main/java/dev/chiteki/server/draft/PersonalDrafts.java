package dev.chiteki.server.draft;

import dev.chiteki.api.error.ChitekiException;
import dev.chiteki.api.error.Reason;
import dev.chiteki.api.person.Draft;
import dev.chiteki.api.person.Drafts;
import dev.chiteki.server.draft.DraftRows.Desk;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The drafts of whoever is signed in, for one plugin, in the bound tenant. */
record PersonalDrafts(String owner, DraftRows rows, Supplier<Optional<String>> account) implements Drafts {

    private static final Pattern FORM = Pattern.compile("[a-z0-9./-]{1,120}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    @Override
    public Optional<Draft> find(String form) {
        String checked = checked(form);
        return desk().flatMap(desk -> rows.find(desk, checked))
                .map(row -> new Draft(JSON.readValue(row.content(), FIELDS), row.keptAt()));
    }

    @Override
    public void keep(String form, Map<String, String> fields) {
        String checked = checked(form);
        Desk desk = desk().orElseThrow(() -> new IllegalStateException(
                "Nobody is signed in whose draft of '" + form + "' could be kept: only views keep drafts."));
        int length = fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
        if (length > LONGEST_DRAFT) {
            throw ChitekiException.refused(Reason.of("draft-too-long", length, LONGEST_DRAFT));
        }
        rows.keep(desk, checked, JSON.writeValueAsString(new TreeMap<>(fields)), MOST_DRAFTS);
    }

    @Override
    public void forget(String form) {
        String checked = checked(form);
        desk().ifPresent(desk -> rows.forget(desk, checked));
    }

    private Optional<Desk> desk() {
        return account.get().map(name -> new Desk(name, owner));
    }

    private static String checked(String form) {
        if (!FORM.matcher(form).matches()) {
            throw new IllegalArgumentException(
                    "Form '" + form + "' is not 1 to 120 lower-case letters, digits, '-', '.' and '/'.");
        }
        return form;
    }
}
