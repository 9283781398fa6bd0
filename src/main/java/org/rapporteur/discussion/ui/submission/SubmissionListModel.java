package org.rapporteur.discussion.ui.submission;

import java.util.Locale;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.discussion.submission.SubmissionPage;
import org.rapporteur.shared.LanguageTag;

/// Data of the list of submissions for its template.
/// @param before number of the last submission on the previous page; 0 on the first page
/// @param canSubmit true if the viewer may send a submission
public record SubmissionListModel(
    ConsultationDetails consultation,
    Locale locale,
    SubmissionPage page,
    int before,
    boolean canSubmit) {

  public boolean isFirstPage() {
    return before == 0;
  }

  public LanguageTag language() {
    return LanguageTag.forContent(locale);
  }

  public String path() {
    return SubmissionLinks.listPath(consultation.slug());
  }

  public String path(SubmissionDetails submission) {
    return SubmissionLinks.submissionPath(consultation.slug(), submission.number());
  }

  public String formLink() {
    return SubmissionLinks.newSubmissionPath(consultation.slug());
  }
}
