/** Where a fiscal year is heading, as pure functions: plan, forecast, money at risk of lapsing. */
@NullMarked
package dev.chiteki.budget.outlook;

import org.jspecify.annotations.NullMarked;
