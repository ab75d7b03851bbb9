package dev.chiteki.server.search;

/** Which record. */
record RecordKey(String plugin, String kindId, String id) {

    /** The kind, in one word that no other has. */
    static String kind(String plugin, String kind) {
        return plugin + "/" + kind;
    }

    String kind() {
        return kind(plugin, kindId);
    }
}
