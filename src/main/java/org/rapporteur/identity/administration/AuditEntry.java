package org.rapporteur.identity.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.RoleScope;

/// An entry of the audit log: one action of an administrator, secretariat or head of delegation.
///
/// @param actor name of the acting person; empty for the operator of the machine
/// @param subject name of the person, delegation or consultation at the time of the action
/// @param role null if the action concerns no role
/// @param scope null for administrators and for actions that concern no role
/// @param reason the reason, the name of the delegation or what was confirmed; may be empty
public record AuditEntry(
    long id,
    Instant at,
    String actor,
    AuditAction action,
    String subject,
    @Nullable Role role,
    @Nullable RoleScope scope,
    String reason) {}
