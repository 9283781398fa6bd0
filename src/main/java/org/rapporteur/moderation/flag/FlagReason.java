package org.rapporteur.moderation.flag;

/// The reasons for flagging a comment.
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
