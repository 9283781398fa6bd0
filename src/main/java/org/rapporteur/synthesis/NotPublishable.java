package org.rapporteur.synthesis;

import java.util.List;
import java.util.Map;
import org.rapporteur.shared.Refusal;

/// Something stands in the way of publishing the draft.
public final class NotPublishable extends Refusal {

  private final transient List<DraftProblem> problems;

  NotPublishable(List<DraftProblem> problems) {
    super(Kind.CONFLICT, "synthesis-not-publishable", Map.of("problems", problems.size()));
    this.problems = List.copyOf(problems);
  }

  public List<DraftProblem> problems() {
    return problems;
  }
}
