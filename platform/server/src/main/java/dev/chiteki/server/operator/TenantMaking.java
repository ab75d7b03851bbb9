package dev.chiteki.server.operator;

import dev.chiteki.server.audit.AuditTrail;
import dev.chiteki.server.database.ControlDatabase;
import org.springframework.stereotype.Component;

/** What carries out an operator's acts on tenants: who makes them, the transaction, and the trail in it. */
@Component
record TenantMaking(TenantWorks works, TenantPreparation preparation, ControlDatabase control, AuditTrail audit) {}
