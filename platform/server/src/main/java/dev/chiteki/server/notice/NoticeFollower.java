package dev.chiteki.server.notice;

/** Is told of each notice within the transaction that sends it. */
@FunctionalInterface
public interface NoticeFollower {

    /** The notice of that id is sent in the bound tenant if the running transaction commits. */
    void sent(long notice);
}
