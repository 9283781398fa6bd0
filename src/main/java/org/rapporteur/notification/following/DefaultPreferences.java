package org.rapporteur.notification.following;

/// Default notification preferences of a person, for follows without an individual preference.
/// @param followed for places that the person chose to follow
/// @param own for replies to the person's own comments
public record DefaultPreferences(NotificationPreference followed, NotificationPreference own) {

  /// Replies are mailed at once; other news can wait for the daily mail.
  public static final DefaultPreferences INITIAL =
      new DefaultPreferences(NotificationPreference.DAILY, NotificationPreference.AT_ONCE);

  public DefaultPreferences withFollowed(NotificationPreference preference) {
    return new DefaultPreferences(preference, own);
  }

  public DefaultPreferences withOwn(NotificationPreference preference) {
    return new DefaultPreferences(followed, preference);
  }

  /// Changes each default that equals `replaced` to inbox only.
  DefaultPreferences withInboxInsteadOf(NotificationPreference replaced) {
    return new DefaultPreferences(
        followed == replaced ? NotificationPreference.INBOX : followed,
        own == replaced ? NotificationPreference.INBOX : own);
  }
}
