package org.rapporteur.discussion.ui.submission;

import java.util.Locale;
import java.util.OptionalInt;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionReceiptService;
import org.rapporteur.discussion.submission.SubmissionService;
import org.rapporteur.discussion.ui.thread.ThreadFragmentRenderer;
import org.rapporteur.identity.ViewerService;
import org.springframework.stereotype.Component;

/// Loads the data of a submission page: answers, earlier revisions and what the viewer may do.
@Component
class SubmissionPageLoader {

  private final SubmissionService submissions;
  private final SubmissionReceiptService receipts;
  private final ThreadFragmentRenderer fragments;
  private final ViewerService viewers;

  SubmissionPageLoader(
      SubmissionService submissions,
      SubmissionReceiptService receipts,
      ThreadFragmentRenderer fragments,
      ViewerService viewers) {
    this.submissions = submissions;
    this.receipts = receipts;
    this.fragments = fragments;
    this.viewers = viewers;
  }

  SubmissionPageModel load(
      ConsultationDetails consultation,
      SubmissionDetails submission,
      OptionalInt comparedRevision,
      Locale locale) {
    var viewer = viewers.current();
    var commentNumbers =
        submission.answers().stream().map(SubmissionDetails.SubmissionAnswer::comment).toList();
    return new SubmissionPageModel(
        consultation,
        locale,
        submission,
        fragments.renderListed(consultation, commentNumbers, locale),
        submissions.listEarlierRevisions(submission),
        comparedRevision,
        submission.canBeChangedBy(viewer, consultation),
        receipts.canRead(viewer, submission));
  }
}
