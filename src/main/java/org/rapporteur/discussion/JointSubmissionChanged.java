package org.rapporteur.discussion;

import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.DelegationId;

/// A delegation changed or withdrew a submission that other delegations submit jointly with it.
///
/// @param version the version of the submission after the change
/// @param partners the other delegations that agreed to be named
/// @param path site-relative path of the submission
public record JointSubmissionChanged(
    SubmissionId submission,
    ConsultationId consultation,
    int number,
    int version,
    DelegationId changedBy,
    Set<DelegationId> partners,
    String path) {

  public JointSubmissionChanged {
    partners = Set.copyOf(partners);
  }
}
