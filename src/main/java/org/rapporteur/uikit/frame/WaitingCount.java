package org.rapporteur.uikit.frame;

/// Number of items waiting for the reader at a navigation link; shown beside every link to that
/// page. Called once per page.
public interface WaitingCount {

  /// Path of the page with the items.
  String href();

  /// Returns 0 if nothing waits or the reader has no task there.
  int count();
}
