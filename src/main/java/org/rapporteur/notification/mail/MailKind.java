package org.rapporteur.notification.mail;

/// Kind of mail, which decides when its text is rendered.
public enum MailKind {
  /// Fixed text, rendered when the mail is queued.
  WORDS,
  /// News sent at once, rendered when it is sent.
  NEWS,
  /// News of one day, rendered when it is sent.
  DIGEST;

  public boolean isNews() {
    return this != WORDS;
  }
}
