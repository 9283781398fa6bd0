package org.rapporteur.notification.following;

/// Way in which a person is notified of news. All but [#NONE] include the inbox.
public enum NotificationPreference {
  AT_ONCE,
  DAILY,
  INBOX,
  NONE;

  public String key() {
    return "notification.tell." + name();
  }
}
