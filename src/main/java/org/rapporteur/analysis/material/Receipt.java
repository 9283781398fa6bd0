package org.rapporteur.analysis.material;

import java.time.Instant;

/// Receipt of a comment.
///
/// @param salt makes the digest of the comment verifiable but not guessable
/// @param official true if the comment is an official reply of the secretariat, not a contribution
public record Receipt(Instant receivedAt, String salt, boolean official) {}
