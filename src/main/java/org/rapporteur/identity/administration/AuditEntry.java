package org.rapporteur.identity.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Scope;

/// One audited action: actor, subject, time and reason. The subject keeps the name it had at that
/// time.
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    AuditAction kind,
    String subject,
    @Nullable Role role,
    @Nullable Scope scope,
    String reason) {}
