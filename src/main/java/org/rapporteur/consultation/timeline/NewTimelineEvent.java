package org.rapporteur.consultation.timeline;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A public event of a consultation before it is recorded.
///
/// @param reason the public reason of the secretariat; null if the event needs none
/// @param facts the facts of a [TimelineEvent], also for the public log
public record NewTimelineEvent(
    TimelineKind kind, Instant at, @Nullable String reason, Map<String, String> facts) {

  public static NewTimelineEvent withoutReason(TimelineKind kind, Instant at) {
    return new NewTimelineEvent(kind, at, null, Map.of());
  }

  public static NewTimelineEvent withReason(TimelineKind kind, Instant at, String reason) {
    return new NewTimelineEvent(kind, at, reason, Map.of());
  }

  public static NewTimelineEvent forExtension(Instant at, String reason, Instant newClosingTime) {
    return new NewTimelineEvent(
        TimelineKind.EXTENDED,
        at,
        reason,
        Map.of(TimelineEvent.CLOSES_AT, newClosingTime.toString()));
  }

  public static NewTimelineEvent forRevisedQuestion(Instant at, String reason, int question) {
    return new NewTimelineEvent(
        TimelineKind.QUESTION_CHANGED,
        at,
        reason,
        Map.of(TimelineEvent.QUESTION, String.valueOf(question)));
  }
}
