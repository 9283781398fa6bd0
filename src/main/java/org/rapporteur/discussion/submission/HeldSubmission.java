package org.rapporteur.discussion.submission;

import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.discussion.SubmissionChanged;
import org.rapporteur.discussion.SubmissionId;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.shared.LanguageTag;

/// A submission as an act finds it, held until the act is done.
///
/// @param version counts the changes of the whole
/// @param isDecidedOn whether words of the summary were taken away
record HeldSubmission(
    SubmissionId id,
    ConsultationId consultation,
    int number,
    DelegationId delegation,
    int version,
    String summary,
    LanguageTag language,
    boolean isPublic,
    boolean isRemoved,
    boolean isDecidedOn,
    boolean isWithdrawn) {

  /// What to tell once the act is done.
  SubmissionChanged asChanged() {
    return new SubmissionChanged(id, consultation, number);
  }
}
