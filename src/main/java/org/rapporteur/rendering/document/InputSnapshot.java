package org.rapporteur.rendering.document;

import java.time.Instant;

/// The input of the synthesis: the SHA-256 of its manifest, the number of comments and the time.
public record InputSnapshot(String sha256, int comments, Instant takenAt) {

  public InputSnapshot {
    if (!sha256.matches("[0-9a-f]{64}") || comments < 0) {
      throw new IllegalStateException("Not a snapshot: %s, %d".formatted(sha256, comments));
    }
  }
}
