package org.rapporteur.discussion.submission;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// A submission, locked until the current transaction ends.
/// @param version counts the changes of the submission
/// @param isSummaryModerated true if a decision removed or redacted text of the summary
record LockedSubmission(
    SubmissionId id,
    ConsultationId consultation,
    int number,
    DelegationId delegation,
    int version,
    String summary,
    LanguageTag language,
    boolean isPublic,
    boolean isSummaryRemoved,
    boolean isSummaryModerated,
    boolean isWithdrawn) {

  SubmissionChanged toChangedEvent() {
    return new SubmissionChanged(id, consultation, number);
  }
}
