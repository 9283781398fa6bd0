package org.rapporteur.moderation.queue;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A list of the moderation desk.
public enum QueueList {
  QUEUE,
  FLAGS,
  APPEALS;

  public String pathSegment() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String key() {
    return "moderation.list." + pathSegment();
  }

  public static Optional<QueueList> fromPathSegment(String segment) {
    return Arrays.stream(values()).filter(list -> list.pathSegment().equals(segment)).findFirst();
  }
}
