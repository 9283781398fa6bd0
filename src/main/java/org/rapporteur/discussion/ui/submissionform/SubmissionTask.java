package org.rapporteur.discussion.ui.submissionform;

import java.util.List;
import org.rapporteur.discussion.submission.SubmissionDraft;
import org.rapporteur.discussion.submission.SubmissionReceipt;
import org.rapporteur.identity.DelegationId;
import org.rapporteur.identity.delegation.DelegationDetails;

/// Task of the submission form: a new submission, or an edit of a sent one.
interface SubmissionTask {

  /// Number of the sent submission; 0 for a new one, as in [SubmissionDraft].
  int submission();

  /// Delegations that can be selected as the sender.
  List<DelegationDetails> delegations();

  /// Loads the stored draft of the delegation, or the initial content of the form if none is
  /// stored.
  SubmissionDraft loadStoredDraft(DelegationId delegation);

  /// True if the form has a field for the answer to the question with this number.
  boolean hasField(int question);

  SubmissionReceipt send(SubmissionDraft draft);

  default boolean isNew() {
    return submission() == 0;
  }
}
