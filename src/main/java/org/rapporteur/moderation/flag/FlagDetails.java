package org.rapporteur.moderation.flag;

import java.time.Instant;
import org.rapporteur.identity.PersonId;

/// A flag as moderators see it; nobody else does.
///
/// @param text what the person adds, or empty
public record FlagDetails(PersonId by, FlagReason reason, String text, Instant at, boolean open) {}
