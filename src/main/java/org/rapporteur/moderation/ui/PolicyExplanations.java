package org.rapporteur.moderation.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.publiclog.EntryExplanations;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Explains a log entry by the title of the policy point that it cites.
@Component
class PolicyExplanations implements EntryExplanations {

  private static final String POINT_FACT = "policyPoint";
  private static final String VERSION_FACT = "policyVersion";
  private static final Set<String> EXPLAINED_FACTS = Set.of(POINT_FACT, VERSION_FACT);

  private final ConsultationService consultations;
  private final PolicyService policies;

  PolicyExplanations(ConsultationService consultations, PolicyService policies) {
    this.consultations = consultations;
    this.policies = policies;
  }

  @Override
  public Map<Integer, EntryExplanation> explain(
      LogName log, List<LogEntry> entries, Locale locale) {
    return consultations
        .find(new Slug(log.value()))
        .map(consultation -> explain(consultation.id(), entries, LanguageTag.forContent(locale)))
        .orElse(Map.of());
  }

  private Map<Integer, EntryExplanation> explain(
      ConsultationId consultation, List<LogEntry> entries, LanguageTag language) {
    var versions = new HashMap<String, Optional<Policy>>();
    var explanations = new TreeMap<Integer, EntryExplanation>();
    for (var entry : entries) {
      String version = entry.facts().get(VERSION_FACT);
      String number = entry.facts().get(POINT_FACT);
      if (version == null || number == null) {
        continue;
      }
      var policy =
          versions.computeIfAbsent(
              version, key -> policies.findVersion(consultation, Integer.parseInt(key)));
      var point = policy.flatMap(found -> found.findPoint(number));
      if (point.isPresent()) {
        String text = number + " " + point.get().title().inLanguage(language);
        explanations.put(entry.number(), new EntryExplanation(text, EXPLAINED_FACTS));
      }
    }
    return explanations;
  }
}
