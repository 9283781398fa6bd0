package org.rapporteur.notification.mail;

/// Kind of a mail. The constants are stored in the database.
public enum MailKind {
  /// Mail about an event, such as a decision. Its text is fixed when it is queued.
  EVENT,
  /// Mail sent at once with the news of followed places.
  NEWS,
  /// Daily mail with the news of followed places.
  DIGEST;

  /// True if the text is rendered when the mail is sent, so that it contains no removed comments.
  public boolean isRenderedWhenSent() {
    return this != EVENT;
  }
}
