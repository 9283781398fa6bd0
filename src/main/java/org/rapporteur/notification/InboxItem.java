package org.rapporteur.notification;

import java.time.Instant;

/// Something a person is told, in their words as of now.
///
/// @param upTo of news, how much of it there was when this was made
/// @param link where it leads, a path on this site
public record InboxItem(
    long id,
    Kind kind,
    int upTo,
    String title,
    String text,
    String link,
    Instant at,
    boolean read) {

  /// What it is about.
  public enum Kind {
    /// Of something that is followed: one line, however much there is.
    NEWS,
    /// As they were told before answers became news of one's own thread.
    REPLY,
    DECISION,
    REPORT,
    /// Sent for a delegation of theirs, by them or by another speaker.
    SUBMISSION,
    /// To a report that they are secretariat for.
    CHALLENGE,
    /// The answer to a challenge of theirs.
    ANSWER,
    /// That they are named to read a report before it is published.
    PREVIEW
  }

  InboxPlace place() {
    return new InboxPlace(at, kind == Kind.NEWS, id);
  }
}
