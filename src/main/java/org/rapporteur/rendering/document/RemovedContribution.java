package org.rapporteur.rendering.document;

/// The annex entry of a comment that was removed after publication.
public record RemovedContribution(
    int number, int question, CommentDisposition disposition, int decision) implements AnnexEntry {

  @Override
  public RemovedContribution asRemoved(int laterDecision) {
    return this;
  }
}
