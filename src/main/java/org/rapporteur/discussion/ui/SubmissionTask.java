package org.rapporteur.discussion.ui;

import java.util.List;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;

/// What the submission form does: send a new submission, or edit a sent one.
interface SubmissionTask {

  /// Number of the sent submission; 0 for a new one.
  int submission();

  /// Delegations that can be selected as the sender.
  List<DelegationDetails> delegations();

  /// The stored draft, or the initial content of the form.
  SubmissionDraft storedDraft(DelegationId delegation);

  boolean hasField(int question);

  SubmissionReceipt send(SubmissionDraft draft);

  default boolean isNew() {
    return submission() == 0;
  }
}
