package org.rapporteur.moderation.appeal;

import java.time.Instant;
import org.rapporteur.shared.Slug;

/// An appeal of one's own, without its words.
public record OwnAppeal(
    Slug consultation, int decision, int comment, AppealState state, Instant at) {}
