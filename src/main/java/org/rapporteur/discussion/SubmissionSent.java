package org.rapporteur.discussion;

import java.time.Instant;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.PersonId;

/// A speaker sent a formal submission for a delegation.
///
/// @param receiptPath site-relative path of the receipt
public record SubmissionSent(
    SubmissionId submission,
    ConsultationId consultation,
    int number,
    DelegationId delegation,
    String delegationName,
    PersonId sentBy,
    Instant sentAt,
    String receiptPath) {}
