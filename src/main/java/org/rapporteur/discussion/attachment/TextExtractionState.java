package org.rapporteur.discussion.attachment;

/// State of the text extraction of an attachment. Pictures have no text to extract.
public enum TextExtractionState {
  WAITING,
  EXTRACTED,
  UNREADABLE,
  PICTURE;

  public String key() {
    return "discussion.attachment." + name();
  }
}
