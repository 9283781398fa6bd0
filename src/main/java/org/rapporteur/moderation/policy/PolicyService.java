package org.rapporteur.moderation.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.publiclog.EntryDraft;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Transactions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/// Lists and publishes the versions of moderation policies.
@Service
public class PolicyService {

  private static final int MAX_LISTED = 100;

  private final PolicySql policies;
  private final DefaultPolicy defaultPolicy;
  private final ConsultationService consultations;
  private final PublicLogService log;
  private final Transactions transactions;
  private final Clock clock;

  PolicyService(
      PolicySql policies,
      DefaultPolicy defaultPolicy,
      ConsultationService consultations,
      PublicLogService log,
      Transactions transactions,
      Clock clock) {
    this.policies = policies;
    this.defaultPolicy = defaultPolicy;
    this.consultations = consultations;
    this.log = log;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Policy getCurrent(ConsultationId consultation) {
    return transactions.read(
        () -> policies.findCurrent(consultation).orElseGet(defaultPolicy::create));
  }

  public Optional<Policy> findVersion(ConsultationId consultation, int version) {
    return version == DefaultPolicy.VERSION
        ? Optional.of(defaultPolicy.create())
        : transactions.read(() -> policies.findVersion(consultation, version));
  }

  /// Returns the creation times of all versions after the default one, newest first.
  public Map<Integer, Instant> listVersions(ConsultationId consultation) {
    return policies.listVersions(consultation, MAX_LISTED);
  }

  /// Publishes the version after `seenVersion`. Throws [PolicyVersionConflict] if there is a newer
  /// version. The change is recorded in the public log if the consultation is public.
  public Policy publishVersion(
      Viewer viewer, ConsultationId consultation, int seenVersion, List<PolicyPoint> points) {
    var person = viewer.requireSecretariat(consultation.scope(), "policy");
    var next = new Policy(seenVersion + 1, clock.instant(), points);
    var consultationDetails = consultations.get(consultation);
    if (consultationDetails.phase().isArchived()) {
      throw new CannotEditArchivedPolicy(consultationDetails.slug());
    }
    try {
      transactions.write(
          () -> {
            var current = getCurrent(consultation);
            if (current.version() != seenVersion) {
              throw new PolicyVersionConflict(current.version());
            }
            policies.add(consultation, person, next);
            if (consultationDetails.phase().isPublic()) {
              recordInLog(consultationDetails.slug(), next, viewer);
            }
          });
    } catch (DuplicateKeyException e) {
      // A concurrent request published the same version after the check above.
      throw new PolicyVersionConflict(next.version());
    }
    return next;
  }

  private void recordInLog(Slug slug, Policy policy, Viewer viewer) {
    var facts = Map.of("policyVersion", String.valueOf(policy.version()));
    log.record(
        new LogName(slug.value()),
        new EntryDraft("policy-changed", slug.value(), "secretariat", facts, null, viewer.name()));
  }
}
