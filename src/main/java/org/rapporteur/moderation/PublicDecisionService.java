package org.rapporteur.moderation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.shared.LocalizedText;
import org.springframework.stereotype.Service;

/// Lists decisions in their public version, for the search index.
@Service
public class PublicDecisionService {

  private final DecisionSql decisions;
  private final PolicyService policies;

  PublicDecisionService(DecisionSql decisions, PolicyService policies) {
    this.decisions = decisions;
    this.policies = policies;
  }

  /// Returns the decisions that exist, in no particular order.
  public List<DecisionDetails> find(Collection<DecisionId> ids) {
    return decisions.find(ids).stream().map(DecisionDetails::forPublic).toList();
  }

  /// Returns the titles of the policy points on which the decisions are based.
  public Map<DecisionId, LocalizedText> findPolicyPoints(
      Collection<DecisionDetails> publicDecisions) {
    record PolicyVersion(ConsultationId consultation, int number) {}
    var versions = new HashMap<PolicyVersion, Optional<Policy>>();
    var titles = new HashMap<DecisionId, LocalizedText>();
    for (var decision : publicDecisions) {
      var policy =
          versions.computeIfAbsent(
              new PolicyVersion(decision.consultation(), decision.reasons().policyVersion()),
              version -> policies.findVersion(version.consultation(), version.number()));
      policy
          .flatMap(found -> found.findPoint(decision.reasons().policyPoint()))
          .ifPresent(point -> titles.put(decision.id(), point.title()));
    }
    return titles;
  }

  /// Returns the ids of decisions in all consultations after `last`, in the order in which they
  /// were made.
  public List<DecisionId> listAfter(DecisionId last, int limit) {
    return decisions.listAfter(last, limit);
  }
}
