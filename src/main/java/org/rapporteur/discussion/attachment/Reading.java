package org.rapporteur.discussion.attachment;

/// What became of reading an attachment's text.
public enum Reading {
  WAITING,
  READ,
  UNREADABLE,
  PICTURE;

  public String key() {
    return "discussion.attachment." + name();
  }
}
