package org.rapporteur.uikit;

/// How much waits for the reader at a place of the frame; the frame draws it beside every link that
/// leads there. Asked once for each page.
public interface WaitingCount {

  /// The address of the place.
  String href();

  /// 0 for nothing, and for readers who have nothing to do there.
  int count();
}
