package org.rapporteur.discussion.ui;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.shared.IdempotencyKey;

/// A submission that is not sent yet.
record NewSubmission(SubmissionActs acts, ConsultationDetails consultation, IdempotencyKey key)
    implements SubmissionTask {

  @Override
  public int submission() {
    return 0;
  }

  @Override
  public List<DelegationDetails> delegations() {
    return acts.delegations();
  }

  @Override
  public SubmissionDraft begin(DelegationId delegation) {
    return acts.draft(consultation, delegation, 0);
  }

  @Override
  public boolean isAsked(int question) {
    return true;
  }

  @Override
  public SubmissionReceipt send(SubmissionDraft typed) {
    return acts.send(consultation, typed, key);
  }
}
