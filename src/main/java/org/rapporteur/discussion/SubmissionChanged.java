package org.rapporteur.discussion;

import org.rapporteur.consultation.ConsultationId;

/// The public content or visibility of a formal submission may have changed: its summary, answers
/// or attachment texts.
public record SubmissionChanged(SubmissionId submission, ConsultationId consultation, int number) {}
