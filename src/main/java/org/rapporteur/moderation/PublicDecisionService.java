package org.rapporteur.moderation;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/// Reads decisions in their public form, for the search index.
@Service
public class PublicDecisionService {

  private final DecisionSql decisions;

  PublicDecisionService(DecisionSql decisions) {
    this.decisions = decisions;
  }

  /// Returns the decisions that exist, in no particular order.
  public List<DecisionDetails> find(Collection<DecisionId> ids) {
    return decisions.find(ids).stream().map(DecisionDetails::forPublic).toList();
  }

  /// Ids of all consultations, in the order in which the decisions were made.
  public List<DecisionId> listAfter(DecisionId last, int limit) {
    return decisions.listAfter(last, limit);
  }
}
