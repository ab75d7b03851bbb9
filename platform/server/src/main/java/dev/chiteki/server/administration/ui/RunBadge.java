package dev.chiteki.server.administration.ui;

import dev.chiteki.api.table.Choice;
import dev.chiteki.server.schedule.RunState;
import java.util.Arrays;
import java.util.List;

/** How the state of a run stands out: in words and by its tone. */
final class RunBadge {

    private RunBadge() {}

    static List<Choice> choices(JobDesk desk) {
        return Arrays.stream(RunState.values())
                .map(state -> new Choice(state.code(), desk.text("state." + state.code()), tone(state)))
                .toList();
    }

    static String style(RunState state) {
        return switch (tone(state)) {
            case GOOD -> "chiteki-badge-success";
            case BAD -> "chiteki-badge-error";
            case CAUTION -> "chiteki-badge-warning";
            case NOTED, PLAIN -> "chiteki-badge-plain";
        };
    }

    private static Choice.Tone tone(RunState state) {
        return switch (state) {
            case DONE -> Choice.Tone.GOOD;
            case FAILED, TIMED_OUT -> Choice.Tone.BAD;
            case RETRYING, SKIPPED, STOPPED -> Choice.Tone.CAUTION;
            case WAITING, RUNNING -> Choice.Tone.NOTED;
        };
    }
}
