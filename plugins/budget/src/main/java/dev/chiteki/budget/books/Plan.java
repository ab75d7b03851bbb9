package dev.chiteki.budget.books;

import dev.chiteki.budget.outlook.MonthlyAmounts;
import java.time.LocalDateTime;

/**
 * How much of a year's subsidy is meant to be spent in which month.
 *
 * @param revision counts from 1
 * @param reason why it took the place of an earlier one; empty for the first
 * @param recordedAt in UTC
 */
public record Plan(int revision, MonthlyAmounts months, String reason, String recordedBy, LocalDateTime recordedAt) {}
