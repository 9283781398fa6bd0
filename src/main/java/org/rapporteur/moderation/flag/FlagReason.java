package org.rapporteur.moderation.flag;

/// The reason for a flag on a comment.
public enum FlagReason {
  PERSONAL_DATA,
  OFF_TOPIC,
  ABUSE,
  SPAM,
  DUPLICATE,
  OTHER;

  public String key() {
    return "moderation.flag." + name();
  }
}
