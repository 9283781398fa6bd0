package org.rapporteur.moderation;

import java.time.Instant;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.UseCases;
import org.springframework.stereotype.Service;

/// Brings decisions made elsewhere before, such as those of the sample, in the order of their time.
/// The same rules hold as for a decision made now. The log never lies about when it was written:
/// the entry bears the moment of bringing and the fact `decidedAt`; the decision bears its own
/// time. Flags of that kind: [org.rapporteur.moderation.flag.FlagService#flaggedBefore].
@Service
public class ModerationHistory {

  private final DecisionMaking making;
  private final UseCases useCases;

  ModerationHistory(DecisionMaking making, UseCases useCases) {
    this.making = making;
    this.useCases = useCases;
  }

  /// `act` is one of PUBLISH, DECLINE, REMOVE, RESTORE, KEEP; the viewer is who decided.
  public DecisionDetails decided(
      Viewer viewer,
      ConsultationId consultation,
      int comment,
      Act act,
      DecisionDraft draft,
      Instant at) {
    return useCases.change(
        () ->
            making.decide(
                viewer,
                consultation,
                comment,
                act,
                draft,
                Map.of(),
                at,
                reviewed -> making.carryOut(act, reviewed.id())));
  }
}
