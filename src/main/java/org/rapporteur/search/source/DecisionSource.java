package org.rapporteur.search.source;

import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.rapporteur.shared.LocalizedText;
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
    var found = decisions.find(ids.stream().map(DecisionId::new).toList());
    var points = decisions.findPolicyPoints(found);
    return found.stream()
        .map(
            decision ->
                toDocument(decision, points.getOrDefault(decision.id(), LocalizedText.empty())))
        .toList();
  }

  @Override
  public List<Long> listIdsAfter(long id, int limit) {
    return decisions.listAfter(new DecisionId(id), limit).stream().map(DecisionId::value).toList();
  }

  private static PublicDocument toDocument(DecisionDetails decision, LocalizedText policyPoint) {
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
        texts(decision, policyPoint),
        null);
  }

  private static Map<String, String> texts(DecisionDetails decision, LocalizedText policyPoint) {
    var texts = new LinkedHashMap<String, String>();
    policyPoint
        .versions()
        .forEach((language, title) -> texts.put(language.locale().getLanguage(), title));
    texts.put("und", decision.publicReason());
    return texts;
  }
}
