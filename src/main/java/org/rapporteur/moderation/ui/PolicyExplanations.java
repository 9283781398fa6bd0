package org.rapporteur.moderation.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rapporteur.consultation.ConsultationDetails;
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
  private static final String DEFAULT_VERSION = "1";
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
    var decisions =
        entries.stream().filter(entry -> entry.facts().containsKey(POINT_FACT)).toList();
    return decisions.isEmpty()
        ? Map.of()
        : consultations
            .find(new Slug(log.value()))
            .map(consultation -> explainDecisions(consultation, decisions, locale))
            .orElse(Map.of());
  }

  private Map<Integer, EntryExplanation> explainDecisions(
      ConsultationDetails consultation, List<LogEntry> decisions, Locale locale) {
    var versions = new HashMap<String, Optional<Policy>>();
    var language = LanguageTag.forContent(locale);
    var explanations = new TreeMap<Integer, EntryExplanation>();
    for (var entry : decisions) {
      String number = entry.facts().getOrDefault(POINT_FACT, "");
      versions
          .computeIfAbsent(
              entry.facts().getOrDefault(VERSION_FACT, DEFAULT_VERSION),
              version -> policies.findVersion(consultation.id(), Integer.parseInt(version)))
          .flatMap(
              policy -> policy.points().stream().filter(p -> p.number().equals(number)).findFirst())
          .ifPresent(
              point ->
                  explanations.put(
                      entry.number(),
                      new EntryExplanation(
                          number + " " + point.title().inLanguage(language), EXPLAINED_FACTS)));
    }
    return explanations;
  }
}
