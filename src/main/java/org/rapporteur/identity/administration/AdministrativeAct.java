package org.rapporteur.identity.administration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.identity.Role;
import org.rapporteur.identity.Scope;

/// Who did what to whom, and why. The subject is the name it had then.
public record AdministrativeAct(
    long id,
    Instant at,
    String actor,
    ActKind kind,
    String subject,
    @Nullable Role role,
    @Nullable Scope scope,
    String reason) {}
