package org.rapporteur.discussion.ui.submissionform;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;

/// Edit of a sent submission: its summary and its answers, except those withdrawn or removed.
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
  public SubmissionDraft storedDraft(DelegationId delegation) {
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
