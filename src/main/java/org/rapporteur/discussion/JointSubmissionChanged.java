package org.rapporteur.discussion;

import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.DelegationId;

/// A delegation changed, or took back, what others submit with it.
///
/// @param version counts the changes of the whole
/// @param partners those that agreed to be named
/// @param path where it is, from the site's root
public record JointSubmissionChanged(
    SubmissionId submission,
    ConsultationId consultation,
    int number,
    int version,
    DelegationId by,
    Set<DelegationId> partners,
    String path) {

  public JointSubmissionChanged {
    partners = Set.copyOf(partners);
  }
}
