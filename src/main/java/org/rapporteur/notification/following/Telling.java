package org.rapporteur.notification.following;

/// How somebody is told of news: always in the inbox, unless they want to hear nothing.
public enum Telling {
  AT_ONCE,
  DAILY,
  INBOX,
  NONE;

  public String key() {
    return "notification.tell." + name();
  }
}
