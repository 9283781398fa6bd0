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
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.EntryGrounds;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Says the point of the policy in words, in the version that a decision cites.
@Component
class PolicyGrounds implements EntryGrounds {

  private static final String POINT = "policyPoint";
  private static final String VERSION = "policyVersion";
  private static final Set<String> SAID = Set.of(POINT, VERSION);

  private final ConsultationService consultations;
  private final PolicyService policies;

  PolicyGrounds(ConsultationService consultations, PolicyService policies) {
    this.consultations = consultations;
    this.policies = policies;
  }

  @Override
  public Map<Integer, Ground> of(LogName log, List<Entry> entries, Locale locale) {
    var deciding = entries.stream().filter(entry -> entry.facts().containsKey(POINT)).toList();
    return deciding.isEmpty()
        ? Map.of()
        : consultations
            .find(new Slug(log.value()))
            .map(consultation -> grounds(consultation, deciding, locale))
            .orElse(Map.of());
  }

  private Map<Integer, Ground> grounds(
      ConsultationDetails consultation, List<Entry> deciding, Locale locale) {
    var versions = new HashMap<String, Optional<Policy>>();
    var language = new LanguageTag(locale.getLanguage());
    var grounds = new TreeMap<Integer, Ground>();
    for (var entry : deciding) {
      String number = entry.facts().getOrDefault(POINT, "");
      versions
          .computeIfAbsent(
              entry.facts().getOrDefault(VERSION, "1"),
              version -> policies.version(consultation.id(), Integer.parseInt(version)))
          .flatMap(
              policy -> policy.points().stream().filter(p -> p.number().equals(number)).findFirst())
          .ifPresent(
              point ->
                  grounds.put(
                      entry.number(), new Ground(number + " " + point.title().in(language), SAID)));
    }
    return grounds;
  }
}
