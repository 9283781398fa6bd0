package org.rapporteur.uikit.frame;

/// Counts the items that wait for the reader on a page. Every link to that page shows the number.
/// Called once per page.
public interface WaitingCount {

  /// Path of the page with the items.
  String href();

  /// Returns 0 if nothing waits or the reader has no task on the page.
  int count();
}
