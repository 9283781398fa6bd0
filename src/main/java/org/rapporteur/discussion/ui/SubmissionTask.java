package org.rapporteur.discussion.ui;

import java.util.List;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;

/// What is written in the form of a submission: a new one, or a change of one that was sent.
interface SubmissionTask {

  /// The number of the one that is changed, 0 for a new one.
  int submission();

  /// In whose name it can be written.
  List<DelegationDetails> delegations();

  /// What is kept, or what the form begins with.
  SubmissionDraft begin(DelegationId delegation);

  /// Whether the form has a field for that question.
  boolean isAsked(int question);

  SubmissionReceipt send(SubmissionDraft typed);

  default boolean isNew() {
    return submission() == 0;
  }
}
