package org.rapporteur.identity.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;

/// One audited action. The subject is a name as it was at that time; the actor is empty for the
/// operator of the machine.
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    AuditAction action,
    String subject,
    @Nullable Role role,
    @Nullable RoleScope scope,
    String reason) {}
