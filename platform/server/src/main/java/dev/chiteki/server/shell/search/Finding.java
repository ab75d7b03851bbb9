package dev.chiteki.server.shell.search;

/** A page or record that was found, and its address. */
record Finding(String title, String detail, String href) {}
