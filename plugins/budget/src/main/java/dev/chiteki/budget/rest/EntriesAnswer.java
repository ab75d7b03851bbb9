package dev.chiteki.budget.rest;

import java.util.List;

/**
 * A page of the journal, newest first.
 *
 * @param page from 0
 * @param total how many documents there are on all pages
 */
public record EntriesAnswer(List<EntryAnswer> entries, int page, int size, long total) {}
