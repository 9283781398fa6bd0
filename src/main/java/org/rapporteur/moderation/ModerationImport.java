package org.rapporteur.moderation;

import java.time.Instant;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.Viewer;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Service;

/// Imports decisions that were made elsewhere, oldest first and under the same rules. The log entry
/// has the time of the import, and the fact `decidedAt` has the time of the decision.
@Service
public class ModerationImport {

  private final DecisionMaker decisionMaker;
  private final Transactions transactions;

  ModerationImport(DecisionMaker decisionMaker, Transactions transactions) {
    this.decisionMaker = decisionMaker;
    this.transactions = transactions;
  }

  /// Makes an imported decision at its original time.
  ///
  /// @param viewer the person who is recorded as the decider
  /// @param comment the number of the comment
  /// @param action one of PUBLISH, DECLINE, REMOVE, RESTORE and KEEP
  public DecisionDetails importDecision(
      Viewer viewer,
      ConsultationId consultation,
      int comment,
      ModerationAction action,
      DecisionDraft draft,
      Instant decidedAt) {
    var request = new DecisionRequest(viewer, consultation, comment, action, draft);
    return transactions.write(() -> decisionMaker.decideAt(request, decidedAt));
  }
}
