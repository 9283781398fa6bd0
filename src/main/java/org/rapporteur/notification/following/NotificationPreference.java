package org.rapporteur.notification.following;

/// Way of notifying a person of news. All preferences but [#NONE] include the inbox.
public enum NotificationPreference {
  AT_ONCE,
  DAILY,
  INBOX,
  NONE;

  public String key() {
    return "notification.preference." + name();
  }
}
