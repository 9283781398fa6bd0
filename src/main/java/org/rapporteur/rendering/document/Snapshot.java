package org.rapporteur.rendering.document;

import java.time.Instant;

/// What the synthesis was given: how many comments, as of when, and the SHA-256 over their
/// manifest.
public record Snapshot(String sha256, int comments, Instant takenAt) {

  public Snapshot {
    if (!sha256.matches("[0-9a-f]{64}") || comments < 0) {
      throw new IllegalStateException("Not a snapshot: %s, %d".formatted(sha256, comments));
    }
  }
}
