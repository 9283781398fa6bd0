package org.rapporteur.consultation.timeline;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A public event of a consultation as other modules see it.
///
/// @param facts `closesAt` for an extension and `question` for a revised question
/// @param logNumber the number of its entry in the public log
public record TimelineEvent(
    TimelineKind kind,
    Instant at,
    @Nullable String reason,
    Map<String, String> facts,
    int logNumber) {

  static final String CLOSES_AT = "closesAt";
  static final String QUESTION = "question";

  /// Returns the new closing time of an extension, and empty for other events.
  public Optional<Instant> newClosingTime() {
    return Optional.ofNullable(facts.get(CLOSES_AT)).map(Instant::parse);
  }

  /// Returns the number of a revised question as text, and an empty text for other events.
  public String questionNumber() {
    return facts.getOrDefault(QUESTION, "");
  }
}
