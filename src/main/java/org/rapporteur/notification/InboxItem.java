package org.rapporteur.notification;

import java.time.Instant;

/// Something a person is told, in their words as of now.
///
/// @param link where it leads, a path on this site
public record InboxItem(
    long id, Kind kind, String title, String text, String link, Instant at, boolean read) {

  /// What it is about.
  public enum Kind {
    REPLY,
    DECISION,
    REPORT
  }
}
