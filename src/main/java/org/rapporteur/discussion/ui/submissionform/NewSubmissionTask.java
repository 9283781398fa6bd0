package org.rapporteur.discussion.ui.submissionform;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;
import org.rapporteur.shared.IdempotencyKey;

/// Task of the form for a submission that has not been sent yet.
record NewSubmissionTask(
    SubmissionFacade facade, ConsultationDetails consultation, IdempotencyKey key)
    implements SubmissionTask {

  @Override
  public int submission() {
    return 0;
  }

  @Override
  public List<DelegationDetails> delegations() {
    return facade.delegations();
  }

  @Override
  public SubmissionDraft loadStoredDraft(DelegationId delegation) {
    return facade.getNewDraft(consultation, delegation);
  }

  @Override
  public boolean hasField(int question) {
    return true;
  }

  @Override
  public SubmissionReceipt send(SubmissionDraft draft) {
    return facade.send(consultation, draft, key);
  }
}
