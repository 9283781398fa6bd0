package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;

/// What everyone may read of a formal submission, or whether they may, can have changed: its words,
/// its answers, what was read from its attachments.
public record SubmissionChanged(SubmissionId submission, ConsultationId consultation, int number) {}
