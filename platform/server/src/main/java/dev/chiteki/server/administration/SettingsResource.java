package dev.chiteki.server.administration;

import dev.chiteki.api.rest.Requires;
import dev.chiteki.server.setting.SettingChange;
import dev.chiteki.server.setting.SettingsChange;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the region has set for its plugins. */
@Component
@Path("settings")
@Produces("application/json")
public final class SettingsResource {

    /** To see them. */
    public static final String SEE = "administration.settings-read";

    /** To change them. */
    public static final String CHANGE = "administration.settings";

    private final SettingsDesk desk;

    SettingsResource(SettingsDesk desk) {
        this.desk = desk;
    }

    /** The plugins that have settings, by id. */
    @GET
    @Requires(SEE)
    public List<SettingsPlace> places() {
        return desk.all();
    }

    /** The settings of one, each with what is entered for it. Of a secret it is only said whether there is one. */
    @GET
    @Path("{plugin}")
    @Requires(SEE)
    public SettingsSheet sheet(@PathParam("plugin") String plugin) {
        return desk.open(plugin);
    }

    /** Changes those that are named, all or nothing; the others stay as they are. */
    @PUT
    @Path("{plugin}")
    @Consumes("application/json")
    @Requires(CHANGE)
    public SettingsSheet change(@PathParam("plugin") String plugin, @NotNull @Valid Input input) {
        return desk.change(plugin, input.change());
    }

    /** The latest changes, the newest first. Of a secret it is only said that it changed. */
    @GET
    @Path("{plugin}/history")
    @Requires(SEE)
    public List<ChangeEntry> history(
            @PathParam("plugin") String plugin, @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(500) int limit) {
        return desk.history(plugin, limit).stream().map(ChangeEntry::of).toList();
    }

    /**
     * What is to be changed.
     *
     * @param version of the sheet from which the caller set out
     * @param values by name, each as the sheet shows it; a secret as its text
     * @param reset names of those in which the default shall hold again; of a secret, that there is none
     */
    public record Input(
            @NotNull @Nullable Long version,
            @Nullable Map<String, @Nullable Object> values,
            @Nullable Set<String> reset) {

        SettingsChange change() {
            return new SettingsChange(
                    Objects.requireNonNull(version),
                    Objects.requireNonNullElse(values, Map.of()),
                    Objects.requireNonNullElse(reset, Set.of()));
        }

        /** Without values, which may be secrets. */
        @Override
        public String toString() {
            return "Input[version=" + version + "]";
        }
    }

    /**
     * A change.
     *
     * @param version the version that it made
     * @param before as JSON; null for the default and for secrets
     * @param after likewise
     */
    public record ChangeEntry(
            long version,
            String setting,
            SettingChange.Kind kind,
            boolean secret,
            @Nullable String before,
            @Nullable String after,
            String account,
            Instant at) {

        static ChangeEntry of(SettingChange change) {
            return new ChangeEntry(
                    change.version(),
                    change.name(),
                    change.kind(),
                    change.secret(),
                    change.before(),
                    change.after(),
                    change.account(),
                    change.at());
        }
    }
}
