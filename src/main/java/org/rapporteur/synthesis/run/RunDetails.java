package org.rapporteur.synthesis.run;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.statement.SetAsideReason;
import tools.jackson.databind.json.JsonMapper;

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
    boolean usesModel,
    @Nullable String snapshotHash,
    @Nullable String problem,
    @Nullable Integer draft,
    List<Found> found) {

  /// Facts of stages beside those that their line on the screen is made of.
  public static final String LANGUAGES = "languages";

  public static final String CAMPAIGNS = "largest";
  public static final String SET_ASIDE = "setAside";
  public static final String IN_THEMES = "inThemes";
  public static final String OPEN = "open";

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// @param model empty where there is none for it
  public record OfLanguage(String language, int comments, String model) {}

  public record OfCampaign(int template, int comments, int holders) {}

  /// @param first some of the comments set aside for it
  public record OfReason(SetAsideReason reason, int comments, List<Integer> first) {

    public OfReason {
      first = List.copyOf(first);
    }
  }

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

  /// Lists the stages of this run.
  public List<RunStage> stages() {
    return RunStage.list(usesModel);
  }

  public Optional<Found> found(RunStage of) {
    return found.stream().filter(f -> f.stage() == of).findFirst();
  }

  /// None where the stage has not ended or does not count this.
  public Optional<Integer> number(RunStage of, String fact) {
    return found(of)
        .flatMap(ended -> Optional.ofNullable(ended.facts().get(fact)))
        .map(value -> ((Number) value).intValue());
  }

  /// Likewise.
  public <T> List<T> listed(RunStage of, String fact, Class<T> type) {
    return found(of)
        .flatMap(ended -> Optional.ofNullable(ended.facts().get(fact)))
        .map(
            all ->
                JSON.<List<T>>convertValue(
                    all, JSON.getTypeFactory().constructCollectionType(List.class, type)))
        .orElse(List.of());
  }
}
