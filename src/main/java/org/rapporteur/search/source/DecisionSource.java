package org.rapporteur.search.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.PublicDecisionService;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.PublicDocument;
import org.springframework.stereotype.Component;

/// Moderation decisions with their public reasons.
@Component
class DecisionSource implements DocumentSource {

  private final PublicDecisionService decisions;

  DecisionSource(PublicDecisionService decisions) {
    this.decisions = decisions;
  }

  @Override
  public ResultKind kind() {
    return ResultKind.DECISION;
  }

  @Override
  public List<PublicDocument> load(Collection<Long> ids) {
    return decisions.find(ids.stream().map(DecisionId::new).toList()).stream()
        .map(DecisionSource::toDocument)
        .toList();
  }

  @Override
  public List<Long> listIdsAfter(long id, int most) {
    return decisions.listAfter(new DecisionId(id), most).stream().map(DecisionId::value).toList();
  }

  private static PublicDocument toDocument(DecisionDetails decision) {
    return new PublicDocument(
        new IndexedItem(ResultKind.DECISION, decision.id().value()),
        0,
        decision.consultation(),
        decision.label(),
        decision.number(),
        0,
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        decision.decidedAt(),
        0,
        Map.of("und", decision.publicReason()),
        null);
  }
}
