package org.rapporteur.discussion.attachment;

/// State of the text extraction of an attachment.
public enum TextExtractionState {
  WAITING,
  READ,
  UNREADABLE,
  PICTURE;

  public String key() {
    return "discussion.attachment." + name();
  }
}
