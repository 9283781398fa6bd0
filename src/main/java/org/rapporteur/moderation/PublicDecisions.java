package org.rapporteur.moderation;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;

/// Decisions as everyone may read them, for what finds them.
@Service
public class PublicDecisions {

  private final Decisions decisions;

  PublicDecisions(Decisions decisions) {
    this.decisions = decisions;
  }

  /// Those of them that there are, in no order.
  public List<DecisionDetails> read(Collection<DecisionId> ids) {
    return decisions.find(ids).stream().map(DecisionDetails::forEveryone).toList();
  }

  /// In the order in which they were made, of all consultations.
  public List<DecisionId> after(DecisionId last, int most) {
    return decisions.after(last, most);
  }
}
