package org.rapporteur.moderation;

import java.time.Clock;
import java.util.List;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.comment.PostingRule;
import org.rapporteur.identity.Viewer;
import org.springframework.stereotype.Component;

/// Refuses posts of suspended contributors. Reading, positions and appeals remain possible.
@Component
class SuspensionRule implements PostingRule {

  private final SuspensionSql suspensions;
  private final Clock clock;

  SuspensionRule(SuspensionSql suspensions, Clock clock) {
    this.suspensions = suspensions;
    this.clock = clock;
  }

  @Override
  public void requireAllowed(List<Viewer> posting, ConsultationId consultation) {
    var people = posting.stream().map(viewer -> viewer.requireSignedIn("comment")).toList();
    var suspension = suspensions.findActive(people, consultation, clock.instant());
    if (suspension.isPresent()) {
      throw new PostingSuspended(suspension.get().until());
    }
  }
}
