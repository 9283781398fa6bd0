package org.rapporteur.discussion.ui.submissionform;

import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.discussion.submission.SubmissionDetails;
import org.rapporteur.discussion.submission.SubmissionLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.uikit.Breadcrumbs;

/// Breadcrumbs from the home page to the formal submissions of a consultation.
class SubmissionBreadcrumbs extends Breadcrumbs {

  private final transient ConsultationDetails consultation;

  SubmissionBreadcrumbs(ConsultationDetails consultation) {
    this.consultation = consultation;
    var language = LanguageTag.forContent(getLocale());
    addLink(getTranslation("consultation.all"), "/");
    addLink(
        consultation.title().inLanguage(language),
        routePath(ConsultationLinks.consultation(consultation.slug())));
    addLink(
        getTranslation("discussion.submissions"),
        routePath(SubmissionLinks.listPath(consultation.slug())));
  }

  Breadcrumbs addSubmission(SubmissionDetails submission) {
    return addLink(
        submission.reference(),
        routePath(SubmissionLinks.submissionPath(consultation.slug(), submission.number())));
  }

  /// Removes the leading slash, because Vaadin's router expects paths without it.
  static String routePath(String path) {
    return path.substring(1);
  }
}
