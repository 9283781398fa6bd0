package org.rapporteur.report.preview;

/// The life of a preview: it ends once. That it cannot be read after its embargo follows from the
/// clock.
public enum PreviewState {
  OPEN,
  /// By the secretariat, or because nothing will be published any more.
  CLOSED,
  /// By another that shows a later draft.
  REPLACED,
  /// By an edition that everyone reads.
  PUBLISHED;

  public String key() {
    return "report.preview.state." + name();
  }
}
