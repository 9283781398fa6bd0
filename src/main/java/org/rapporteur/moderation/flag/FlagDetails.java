package org.rapporteur.moderation.flag;

import java.time.Instant;
import org.rapporteur.identity.PersonId;

/// A flag, visible to staff only.
/// @param text the explanation, or empty
public record FlagDetails(
    PersonId flaggedBy, FlagReason reason, String text, Instant flaggedAt, boolean isOpen) {}
