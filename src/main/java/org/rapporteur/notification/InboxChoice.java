package org.rapporteur.notification;

import java.util.Arrays;
import java.util.Locale;

/// Of what is in an inbox, what its owner looks at.
public enum InboxChoice {
  ALL,
  /// What moderators decided about one's comments.
  DECISIONS,
  /// What answers one's comments, and one's own threads.
  REPLIES;

  /// The word in the address; a word that means nothing stands for all.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static InboxChoice of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst().orElse(ALL);
  }

  public String key() {
    return "notification.inbox.show." + name();
  }
}
