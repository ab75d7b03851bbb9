package dev.chiteki.server.operator;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.chiteki.api.region.TenantId;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls that a member of a region would make, in their order; {@code {tenant}} stands for the region, and the name of a
 * kept answer for its id.
 *
 * @param plugin whose regions they are for
 * @param account who makes them
 */
record Samples(String plugin, String account, List<Call> calls) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One POST; {@code keep} names its answer's id for later bodies. */
    record Call(
            String path,
            JsonNode body,
            @JsonProperty("keep") @Nullable String keep) {}

    /** @throws StartRefused if the file is not there or is none of samples */
    static Samples read(Path file) {
        try {
            return JSON.readValue(file, Samples.class);
        } catch (JacksonException unreadable) {
            throw new StartRefused(List.of("chiteki.samples is 'true', but " + file + " cannot be read: "
                    + unreadable.getOriginalMessage() + " Mend the file, or leave chiteki.samples out."));
        }
    }

    String accountIn(TenantId tenant) {
        return account.replace("{tenant}", tenant.value());
    }
}
