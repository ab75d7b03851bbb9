package dev.chiteki.budget.returns;

import dev.chiteki.api.japan.Yen;
import java.time.LocalDate;

/** Money that was received or paid on a day. */
public record DatedAmount(LocalDate date, Yen amount) {}
