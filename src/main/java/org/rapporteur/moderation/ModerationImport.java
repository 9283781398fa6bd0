package org.rapporteur.moderation;

import java.time.Instant;
import java.util.Map;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Imports decisions made earlier elsewhere, in order of time and under the same rules. The log
/// entry has the time of import and the fact `decidedAt`.
@Service
public class ModerationImport {

  private final DecisionMaker decisionMaker;
  private final Transactions transactions;

  ModerationImport(DecisionMaker decisionMaker, Transactions transactions) {
    this.decisionMaker = decisionMaker;
    this.transactions = transactions;
  }

  /// `action` is one of PUBLISH, DECLINE, REMOVE, RESTORE, KEEP. The viewer is the decider.
  public DecisionDetails importDecision(
      Viewer viewer,
      ConsultationId consultation,
      int comment,
      ModerationAction action,
      DecisionDraft draft,
      Instant decidedAt) {
    return transactions.write(
        () ->
            decisionMaker.decide(
                viewer,
                consultation,
                comment,
                action,
                draft,
                Map.of(),
                decidedAt,
                reviewed -> decisionMaker.apply(action, reviewed.id())));
  }
}
