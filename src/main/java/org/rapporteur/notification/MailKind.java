package org.rapporteur.notification;

/// What a mail holds.
public enum MailKind {
  /// Words that were made when it was written.
  WORDS,
  /// What is new, told at once; its words are made when it is sent.
  NEWS,
  /// What was new in a day.
  DIGEST;

  public boolean isNews() {
    return this != WORDS;
  }
}
