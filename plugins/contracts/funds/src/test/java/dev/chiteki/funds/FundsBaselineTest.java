package dev.chiteki.funds;

import dev.chiteki.testbed.SignatureBaseline;

class FundsBaselineTest extends SignatureBaseline {}
