package dev.chiteki.api.japan;

import dev.chiteki.api.text.Bilingual;

/**
 * Why offices are closed on a day.
 *
 * @param name as people call the day: 土曜日, 海の日, 年末年始
 * @param source by which rule
 */
public record Closure(Bilingual name, LegalSource source) {}
