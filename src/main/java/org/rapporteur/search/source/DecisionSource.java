package org.rapporteur.search.source;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.PublicDecisionService;
import org.rapporteur.search.ResultKind;
import org.rapporteur.search.index.DocumentSource;
import org.rapporteur.search.index.IndexedItem;
import org.rapporteur.search.index.PublicDocument;
import org.rapporteur.search.index.SortValues;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.springframework.stereotype.Component;

/// Loads moderation decisions, with the policy point and the public reason as text.
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
  public List<PublicDocument> load(Collection<Long> decisionIds) {
    var decisionDetails = decisions.find(decisionIds.stream().map(DecisionId::new).toList());
    var policyPoints = decisions.findPolicyPoints(decisionDetails);
    return decisionDetails.stream()
        .map(
            decision ->
                toDocument(
                    decision, policyPoints.getOrDefault(decision.id(), LocalizedText.empty())))
        .toList();
  }

  @Override
  public List<Long> listIdsAfter(long lastId, int limit) {
    return decisions.listAfter(new DecisionId(lastId), limit).stream()
        .map(DecisionId::value)
        .toList();
  }

  private static PublicDocument toDocument(DecisionDetails decision, LocalizedText policyPoint) {
    return PublicDocument.forWholeItem(
        new IndexedItem(ResultKind.DECISION, decision.id().value()),
        decision.consultation(),
        decision.label(),
        SortValues.withoutAgreement(decision.decidedAt(), decision.number()),
        collectTexts(decision, policyPoint));
  }

  /// Texts by language code. The language of the reason is unknown.
  private static Map<String, String> collectTexts(
      DecisionDetails decision, LocalizedText policyPoint) {
    var texts = new LinkedHashMap<String, String>();
    policyPoint
        .versions()
        .forEach((language, title) -> texts.put(language.locale().getLanguage(), title));
    texts.put(LanguageTag.UNDETERMINED.value(), decision.publicReason());
    return texts;
  }
}
