package org.rapporteur.rendering.document;

import org.jspecify.annotations.Nullable;

/// What became of a comment in the report.
///
/// @param reason why it was set aside, or the grouped position that stands for it; never with
/// `CITED`
public record Disposition(Outcome outcome, @Nullable Term reason) {

  public enum Outcome {
    CITED,
    /// Reflected in a position that it shares with others, as a campaign's copies are.
    GROUPED,
    SET_ASIDE
  }

  /// The code of what stands for comments that say nothing but that they have a document.
  public static final String ATTACHED_DOCUMENT = "attached-document";

  public static final Disposition CITED = new Disposition(Outcome.CITED, null);

  public Disposition {
    if (outcome == Outcome.SET_ASIDE && reason == null) {
      throw new IllegalStateException("A comment is set aside for a reason");
    }
    if (outcome == Outcome.CITED && reason != null) {
      throw new IllegalStateException("A cited comment needs no reason: " + reason);
    }
  }

  boolean pointsToADocument() {
    return outcome == Outcome.GROUPED && reason != null && reason.code().equals(ATTACHED_DOCUMENT);
  }

  public static Disposition grouped(@Nullable Term with) {
    return new Disposition(Outcome.GROUPED, with);
  }

  public static Disposition setAside(Term reason) {
    return new Disposition(Outcome.SET_ASIDE, reason);
  }
}
