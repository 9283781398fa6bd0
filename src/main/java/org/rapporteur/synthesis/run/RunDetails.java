package org.rapporteur.synthesis.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A run as it is watched: how far it is, what its stages found, and the draft it made.
public record RunDetails(
    int number,
    RunState state,
    RunStage stage,
    int done,
    int total,
    Instant requestedAt,
    @Nullable Instant startedAt,
    @Nullable Instant stageStartedAt,
    Instant updatedAt,
    @Nullable Instant endedAt,
    @Nullable String snapshotHash,
    @Nullable String problem,
    @Nullable Integer draft,
    List<Found> found) {

  /// What a finished stage found and how long it took.
  public record Found(RunStage stage, Duration took, Map<String, Object> facts) {}

  public RunDetails {
    found = List.copyOf(found);
  }

  /// Steps of the stage under way in a second, 0 while nothing can be said.
  public double perSecond() {
    var from = stageStartedAt;
    if (from == null || done == 0) {
      return 0;
    }
    double seconds = Duration.between(from, updatedAt).toMillis() / 1000.0;
    return seconds <= 0 ? 0 : done / seconds;
  }

  public Optional<Found> found(RunStage of) {
    return found.stream().filter(f -> f.stage() == of).findFirst();
  }
}
