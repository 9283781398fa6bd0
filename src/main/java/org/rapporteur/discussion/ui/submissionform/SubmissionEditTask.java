package org.rapporteur.discussion.ui.submissionform;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;

/// Task of the form for an edit of a sent submission. It has fields for the summary and for the
/// answers that are neither withdrawn nor removed.
record SubmissionEditTask(
    SubmissionFacade facade, ConsultationDetails consultation, SubmissionDetails edited)
    implements SubmissionTask {

  @Override
  public int submission() {
    return edited.number();
  }

  @Override
  public List<DelegationDetails> delegations() {
    return facade.delegations().stream()
        .filter(delegation -> delegation.id().equals(edited.delegationId()))
        .toList();
  }

  @Override
  public SubmissionDraft loadStoredDraft(DelegationId delegation) {
    return facade.startEdit(consultation, edited.number());
  }

  @Override
  public boolean hasField(int question) {
    return edited.answers().stream()
        .anyMatch(answer -> answer.question() == question && answer.isActive());
  }

  @Override
  public SubmissionReceipt send(SubmissionDraft draft) {
    return facade.sendEdit(consultation, draft);
  }
}
