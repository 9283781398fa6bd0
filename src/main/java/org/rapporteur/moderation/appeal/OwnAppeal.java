package org.rapporteur.moderation.appeal;

import java.time.Instant;
import org.rapporteur.shared.Slug;

/// An appeal by the viewer, without its text.
public record OwnAppeal(
    Slug consultation, int decision, int comment, AppealState state, Instant appealedAt) {}
