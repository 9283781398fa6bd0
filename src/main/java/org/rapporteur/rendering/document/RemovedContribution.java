package org.rapporteur.rendering.document;

/// What stays in the annex of a comment that was removed after publication: its number and the
/// decision.
public record RemovedContribution(int number, int question, Disposition disposition, int decision)
    implements AnnexEntry {

  @Override
  public RemovedContribution removedBy(int another) {
    return this;
  }
}
