package org.rapporteur.discussion.ui;

import java.util.List;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;

/// A change of a submission: of its summary, and of the answers that stand.
record ChangedSubmission(
    SubmissionActs acts, ConsultationDetails consultation, SubmissionDetails changed)
    implements SubmissionTask {

  @Override
  public int submission() {
    return changed.number();
  }

  @Override
  public List<DelegationDetails> delegations() {
    return acts.delegations().stream()
        .filter(delegation -> delegation.id().equals(changed.delegationId()))
        .toList();
  }

  @Override
  public SubmissionDraft begin(DelegationId delegation) {
    return acts.begin(consultation, changed.number());
  }

  @Override
  public boolean isAsked(int question) {
    return changed.answers().stream()
        .anyMatch(answer -> answer.question() == question && answer.isStanding());
  }

  @Override
  public SubmissionReceipt send(SubmissionDraft typed) {
    return acts.edit(consultation, typed);
  }
}
