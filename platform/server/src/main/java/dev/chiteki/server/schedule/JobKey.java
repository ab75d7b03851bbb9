package dev.chiteki.server.schedule;

/** A job within a region: the plugin's id and the job's own. */
public record JobKey(String plugin, String job) {

    @Override
    public String toString() {
        return plugin + "/" + job;
    }
}
