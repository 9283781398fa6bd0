package org.rapporteur.moderation.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The lists of the desk.
public enum QueueList {
  QUEUE,
  FLAGS,
  APPEALS;

  /// As it stands in the address.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "moderation.list." + word();
  }

  public static Optional<QueueList> of(String word) {
    return Arrays.stream(values()).filter(list -> list.word().equals(word)).findFirst();
  }
}
