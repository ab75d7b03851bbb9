/** What has to be paid beside a subsidy that is to be returned: pure functions of receipts, payments and days. */
@NullMarked
package dev.chiteki.budget.returns;

import org.jspecify.annotations.NullMarked;
