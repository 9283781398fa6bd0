package org.rapporteur.notification.following;

/// How a person is told where they chose nothing else: of what they follow, and of what answers
/// their own comments.
public record TellingChoice(Telling followed, Telling own) {

  /// An answer concerns its reader now; the rest can wait for the morning.
  public static final TellingChoice USUAL = new TellingChoice(Telling.DAILY, Telling.AT_ONCE);

  /// The inbox instead.
  TellingChoice without(Telling way) {
    return new TellingChoice(
        followed == way ? Telling.INBOX : followed, own == way ? Telling.INBOX : own);
  }
}
