package org.rapporteur.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.DecisionId;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.PublicDecisionService;
import org.rapporteur.search.HitLoader.HitFactory;
import org.rapporteur.search.analysis.LanguageExcerpt;
import org.rapporteur.search.analysis.SearchTerms;
import org.rapporteur.search.index.IndexResult.IndexMatch;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.LocalizedText;
import org.springframework.stereotype.Component;

/// Creates the results for moderation decisions, with the policy point and the public reason as
/// text.
@Component
class DecisionHitLoader {

  private final PublicDecisionService decisions;

  DecisionHitLoader(PublicDecisionService decisions) {
    this.decisions = decisions;
  }

  /// Loads the decisions of these matches and their policy points. The factory then creates each
  /// result without a query.
  HitFactory load(List<IndexMatch> matches) {
    var ids = matches.stream().map(match -> new DecisionId(match.itemId())).toList();
    var decisionsById =
        decisions.find(ids).stream()
            .collect(Collectors.toMap(DecisionDetails::id, Function.identity()));
    var policyPoints = decisions.findPolicyPoints(decisionsById.values());
    return (match, consultation, terms) -> {
      var decision = decisionsById.get(new DecisionId(match.itemId()));
      if (decision == null) {
        return Optional.empty();
      }
      var policyPoint = policyPoints.getOrDefault(decision.id(), LocalizedText.empty());
      return Optional.of(createHit(consultation, decision, policyPoint, terms));
    };
  }

  private static Hit createHit(
      ConsultationDetails consultation,
      DecisionDetails decision,
      LocalizedText policyPoint,
      SearchTerms terms) {
    var excerpt =
        LanguageExcerpt.forBestLanguage(
            terms,
            policyPoint.shownLanguage(LanguageTag.ENGLISH),
            policyPoint.versions().keySet(),
            language -> titleAndReason(decision, policyPoint, language));
    // A moderator writes the reason in any language, which is not stored.
    var language =
        decision.publicReason().isEmpty() ? excerpt.language() : LanguageTag.UNDETERMINED;
    return new Hit(
        consultation,
        new Hit.DecisionHit(decision),
        decision.label(),
        ModerationLinks.decision(consultation.slug(), decision.number()),
        language,
        excerpt.excerpt());
  }

  private static String titleAndReason(
      DecisionDetails decision, LocalizedText policyPoint, LanguageTag language) {
    String title = policyPoint.versions().getOrDefault(language, "");
    return (title + "\n" + decision.publicReason()).strip();
  }
}
