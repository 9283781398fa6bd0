package org.rapporteur.discussion;

import java.time.Instant;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;

/// A speaker sent a formal submission for a delegation.
///
/// @param name of the delegation
/// @param receipt where the receipt is, from the site's root
public record SubmissionSent(
    SubmissionId submission,
    ConsultationId consultation,
    int number,
    DelegationId delegation,
    String name,
    PersonId by,
    Instant at,
    String receipt) {}
